// A page or an article on its way: after 300 ms its shape stands there, after 2 s how long it takes already.
"use strict";

const SHAPE_AFTER = 300;
const COUNT_AFTER = 2000;
const shape = document.getElementById("loading");
let ticking = 0;
let download = false;

const arrived = () => {
  clearInterval(ticking);
  shape.hidden = true;
  shape.querySelector("[data-waited]").textContent = "";
};
const leaves = () => {
  arrived();
  const since = Date.now();
  ticking = setInterval(() => {
    const waited = Date.now() - since;
    shape.hidden = waited < SHAPE_AFTER;
    const words = shape.dataset.waited.replace("{n}", Math.floor(waited / 1000));
    if (waited >= COUNT_AFTER) shape.querySelector("[data-waited]").textContent = words;
  }, 100);
};

if (shape) {
  // What is downloaded leaves the page where it is.
  const marked = (event) => { download = (event.submitter || event.target).closest("[data-download]") !== null; };
  document.addEventListener("click", marked, true);
  document.addEventListener("submit", marked, true);
  window.addEventListener("beforeunload", () => { if (!download) leaves(); });
  window.addEventListener("pageshow", arrived);
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") arrived(); });
  document.addEventListener("htmx:beforeRequest", leaves);
  document.addEventListener("htmx:afterRequest", arrived);
}
