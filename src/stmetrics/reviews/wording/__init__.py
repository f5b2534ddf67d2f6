"""How the lines of a review are worded: phrases, sentences in two languages, remarks."""
