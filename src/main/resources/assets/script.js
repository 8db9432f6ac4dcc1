// Shortens the way; every page works without it.
for (const form of document.querySelectorAll("form[data-guard]")) {
  let changed = form.hasAttribute("data-unsaved");
  form.addEventListener("input", () => { changed = true; });
  form.addEventListener("submit", () => { changed = false; });
  addEventListener("beforeunload", (event) => { if (changed) event.preventDefault(); });
  form.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key === "Enter") form.requestSubmit();
  });
}
addEventListener("keydown", (event) => {
  const typing = event.target.closest?.("input, textarea, select, [contenteditable]");
  if (event.key !== "/" || typing || event.ctrlKey || event.metaKey || event.altKey) return;
  document.querySelector("input[type=search]")?.focus();
  event.preventDefault();
});
for (const summary of document.querySelectorAll("[data-focus]")) summary.focus();
