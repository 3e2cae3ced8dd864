// Optional: copies text, updates the journal, and hides the fields that a fault does not have.
"use strict";

for (const button of document.querySelectorAll("[data-copy]")) {
  const text = button.parentElement.querySelector("code");
  const label = button.firstChild;
  button.hidden = false;
  button.addEventListener("click", async () => {
    // Scripts can only write to the clipboard on loopback or https.
    const copied = await navigator.clipboard?.writeText(text.textContent).then(() => true, () => false);
    if (!copied) getSelection().selectAllChildren(text);
    label.textContent = copied ? "Copied" : "Selected";
    setTimeout(() => { label.textContent = "Copy"; }, 2000);
  });
}

const form = document.querySelector("[data-fault-form]");
if (form) {
  const kind = form.querySelector("#f-kind");
  const show = () => {
    form.querySelector("#explanation").textContent = kind.selectedOptions[0].dataset.explanation;
    for (const field of form.querySelectorAll("[data-kinds]")) {
      const isOwn = field.dataset.kinds.split(",").includes(kind.value);
      field.hidden = !isOwn;
      field.querySelector("input").disabled = !isOwn;
    }
  };
  kind.addEventListener("change", show);
  show();
}

const live = document.querySelector("[data-live]");
if (live) {
  const pause = document.querySelector("[data-pause]");
  const news = document.querySelector("#news");
  const most = Number(live.dataset.live);
  let last = Number(live.dataset.last);
  let isPaused = false;

  pause.hidden = false;
  pause.addEventListener("click", () => {
    isPaused = !isPaused;
    pause.setAttribute("aria-pressed", String(isPaused));
  });

  const follow = async () => {
    if (isPaused || document.hidden) return;
    const address = new URL(live.dataset.rows, location.href);
    address.searchParams.set("after", last);
    const response = await fetch(address);
    const latest = Number(response.headers.get("X-Last"));
    if (!response.ok || latest === last) return;
    if (latest < last) return location.reload();

    const rows = document.createElement("tbody");
    rows.innerHTML = await response.text();
    const count = rows.children.length;
    last = latest;
    if (count === 0) return;
    live.prepend(...rows.children);
    while (live.children.length > most) live.lastElementChild.remove();
    document.querySelector("#nothing")?.remove();
    news.textContent = (count === 1 ? "1 new request" : count + " new requests") + " above";
  };

  const again = async () => {
    // The server may have stopped and may be started again.
    try { await follow(); } catch { news.textContent = "The emulator does not respond."; }
    setTimeout(again, 1500);
  };
  setTimeout(again, 1500);
}
