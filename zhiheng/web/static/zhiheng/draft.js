// Keeps what was typed into a form of this window until it is recorded, thrown away, or the window closes.
"use strict";

const OWN = new Set(["csrfmiddlewaretoken", "key", "seen", "do", "parent", "asks"]);
const place = `draft ${location.pathname}`;

if (document.querySelector("[data-forget-drafts]")) sessionStorage.clear();

const settled = document.querySelector("[data-settled]");
if (settled) {
  settled.addEventListener("submit", (event) => {
    if (event.submitter && event.submitter.value === "record") sessionStorage.removeItem(place);
  });
}

const form = document.querySelector("[data-draft]");
if (form) {
  const keep = () => {
    const typed = [...new FormData(form)].filter(([name]) => !OWN.has(name));
    sessionStorage.setItem(place, JSON.stringify(typed));
  };
  const fill = (typed) => {
    const boxes = [...form.elements].filter((box) => box.name && box.type !== "file" && !OWN.has(box.name));
    for (const box of boxes) {
      const values = typed.filter(([name]) => name === box.name).map(([, value]) => value);
      if (box.type === "radio" || box.type === "checkbox") box.checked = values.includes(box.value);
      else if (values.length) box.value = values[0];
    }
  };
  const kept = sessionStorage.getItem(place);
  const fresh = !document.querySelector("[role=alert]") && performance.getEntriesByType("navigation")[0].type !== "back_forward";
  const before = JSON.stringify([...new FormData(form)].filter(([name]) => !OWN.has(name)));
  if (kept && fresh && form.dataset.draft === "fresh" && kept !== before) {
    const notice = document.getElementById("draft");
    fill(JSON.parse(kept));
    notice.hidden = false;
    notice.querySelector("button").addEventListener("click", () => {
      sessionStorage.removeItem(place);
      location.reload();
    });
  }
  form.addEventListener("input", keep);
  form.addEventListener("change", keep);
}
