// The custody board: countdowns tick, and the board asks for itself again. Without this file the page reloads itself.
"use strict";

const LATE = 3; // refreshes missed before the board says that it is stale
const board = () => document.getElementById("custody");
const two = (number) => String(number).padStart(2, "0");
// The server's clock decides, however wrong this screen's own may be.
let offset = Number(board().dataset.now) - Date.now() / 1000;
let heard = Date.now();

const spoken = (seconds) => {
  const left = Math.floor(Math.abs(seconds));
  const hours = Math.floor(left / 3600);
  return `${hours}:${two(Math.floor(left / 60) % 60)}:${two(left % 60)}`;
};

const tick = () => {
  const now = Date.now() / 1000 + offset;
  const words = board().dataset;
  document.querySelectorAll("[data-ends]").forEach((one) => {
    const left = Number(one.dataset.ends) - now;
    // A day or more is told in days by the server; seconds would say nothing.
    if (Math.abs(left) < 86400) one.textContent = (left > 0 ? words.left : words.over).replace("{t}", spoken(left));
  });
  document.getElementById("stale").hidden = Date.now() - heard < LATE * 1000 * Number(words.refresh);
};

const refresh = async () => {
  try {
    const answer = await fetch(board().dataset.again, { cache: "no-store", signal: AbortSignal.timeout(20000) });
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("custody");
    if (!fresh) { if (answer.redirected) location.reload(); return; }
    const typed = board().contains(document.activeElement) && document.activeElement.matches("input");
    if (typed) { fresh.querySelector("form").replaceWith(board().querySelector("form")); }
    const focused = document.activeElement.matches("#custody a") ? document.activeElement.getAttribute("href") : "";
    board().replaceWith(fresh);
    if (typed) { document.getElementById("parent").focus(); }
    if (focused) { document.querySelector(`#custody a[href="${CSS.escape(focused)}"]`)?.focus(); }
    offset = Number(fresh.dataset.now) - Date.now() / 1000;
    heard = Date.now();
    tick();
  } catch { /* the board says by itself that it is stale */ }
};

tick();
setInterval(tick, 1000);
setInterval(refresh, 1000 * Number(board().dataset.refresh));
document.addEventListener("visibilitychange", () => { if (!document.hidden) refresh(); });
