// The language switch keeps the page: its twin stands at the same place in the other tree.
document.addEventListener("DOMContentLoaded", () => {
  const link = document.querySelector("a.language-switch");
  if (!link) return;
  link.hash = window.location.hash;
  window.addEventListener("hashchange", () => { link.hash = window.location.hash; });
});
