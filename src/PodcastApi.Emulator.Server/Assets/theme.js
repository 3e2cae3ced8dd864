// Applies the chosen theme before the page is painted, and offers the switch.
"use strict";

const themes = ["auto", "light", "dark"];
const root = document.documentElement;
const stored = () => { try { return localStorage.getItem("theme"); } catch { return null; } };
const apply = theme => {
  if (theme === "light" || theme === "dark") root.dataset.theme = theme;
  else delete root.dataset.theme;
  dispatchEvent(new Event("themechange"));
};
apply(stored());

addEventListener("DOMContentLoaded", () => {
  const button = document.querySelector("[data-theme-switch]");
  const say = () => { button.textContent = "Theme: " + (root.dataset.theme ?? "auto"); };
  button.hidden = false;
  button.addEventListener("click", () => {
    const next = themes[(themes.indexOf(root.dataset.theme ?? "auto") + 1) % themes.length];
    try { localStorage.setItem("theme", next); } catch { /* Private windows may forbid it. */ }
    apply(next);
    say();
  });
  say();
});
