// Keyboard: "/" or Ctrl-K to the search box, j and k along the timeline or the lines of a list, Enter opens a line and x
// picks it, Ctrl-Enter for the primary button, Escape closes the article beside the page and goes back to its citation.
// Every page works without this file.
"use strict";
document.documentElement.classList.add("scripted");

const LINES = "[data-act], [data-line]";
const typing = (target) => target.closest("input:not([type=checkbox]), textarea, select, [contenteditable]") !== null;
const line = () => document.activeElement.closest(LINES);

const move = (step) => {
  const lines = [...document.querySelectorAll(LINES)];
  if (!lines.length) return;
  const now = lines.indexOf(line());
  const next = lines[Math.min(lines.length - 1, Math.max(0, now < 0 ? 0 : now + step))];
  next.focus();
  next.scrollIntoView({ block: "nearest" });
};

const beside = document.getElementById("beside");
let citedFrom = null;
const closeArticle = () => {
  beside.replaceChildren();
  if (citedFrom) citedFrom.focus();
};
if (beside) {
  document.addEventListener("click", (event) => {
    citedFrom = event.target.closest("a.cited") || citedFrom;
    if (event.target.closest("[data-close]")) closeArticle();
  });
  document.addEventListener("htmx:afterSwap", (event) => {
    if (event.target === beside) beside.focus();
  });
}

// What is picked is counted on the buttons that do something with it; they rest while nothing is.
const picks = () => [...document.querySelectorAll("td.pick input[name]")];
const count = () => {
  const picked = picks().filter((box) => box.checked).length;
  document.querySelectorAll("[data-picked]").forEach((one) => { one.textContent = picked || ""; });
  document.querySelectorAll("[data-picks]").forEach((button) => { button.disabled = !picked; });
};
const all = document.querySelector("[data-pick-all]");
if (all) {
  document.addEventListener("change", (event) => {
    if (event.target === all) picks().forEach((box) => { box.checked = all.checked; });
    count();
  });
  window.addEventListener("pageshow", count);
}

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && beside && beside.firstChild) {
    closeArticle();
    return;
  }
  const box = document.getElementById("q");
  const palette = (event.key === "k" || event.key === "K") && (event.ctrlKey || event.metaKey);
  if (box && (palette || (event.key === "/" && !typing(event.target)))) {
    event.preventDefault();
    box.focus();
    box.select();
  } else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    const primary = document.querySelector("main button.primary");
    if (primary) primary.click();
  } else if (!typing(event.target) && !event.ctrlKey && !event.metaKey && !event.altKey) {
    if (event.key === "j") move(1);
    if (event.key === "k") move(-1);
    if (event.key === "x" && line()) line().querySelector("input[type=checkbox]")?.click();
    if (event.key === "Enter" && document.activeElement.matches("tr[data-line]")) line().querySelector("a")?.click();
  }
});

// The form that asks for the reason of printing comes back here.
if (location.hash === "#print") window.addEventListener("load", () => window.print());
