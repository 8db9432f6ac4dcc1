// Shortens the way; every page works without it.
addEventListener("keydown", (event) => {
  const typing = event.target.closest?.("input, textarea, select, [contenteditable]");
  if (event.key !== "/" || typing || event.ctrlKey || event.metaKey || event.altKey) return;
  document.querySelector("input[type=search]")?.focus();
  event.preventDefault();
});
for (const summary of document.querySelectorAll("[data-focus]")) summary.focus();
// A draft ends only here, where the server says that it was saved, and only if nothing was typed since it was sent.
if (new URLSearchParams(location.search).has("saved")) {
  try {
    const [id, at] = JSON.parse(sessionStorage.getItem("sent"));
    if (JSON.parse(localStorage.getItem(id)).at === at) localStorage.setItem(id, JSON.stringify({ at, saved: true }));
    sessionStorage.removeItem("sent");
  } catch {
    // nothing was sent from here, or this browser keeps nothing
  }
}
