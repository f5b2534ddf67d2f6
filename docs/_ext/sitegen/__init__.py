"""The parts of the site that are written from the library at every build."""
