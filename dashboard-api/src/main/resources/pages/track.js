// Keeps the progress page up to date without loading it anew, so that nobody loses the place where they were reading.
// Without script the page offers a link instead. A second tap on a button sends nothing twice.
(() => {
  for (const form of document.querySelectorAll("#acts form, #questions form")) {
    form.addEventListener("submit", (event) => {
      if (form.dataset.sent) event.preventDefault();
      form.dataset.sent = "yes";
    });
  }
  // A page that comes back from the browser's memory can be sent again.
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) window.location.reload();
  });

  const renewal = document.getElementById("renewal");
  if (!renewal) return;

  const EACH_MINUTE = 60 * 1000;
  const PARTS = ["state", "next", "steps", "facts", "replies", "questions", "acts"];

  // What somebody is filling in is left alone until it is sent.
  const inUse = (part) =>
    part.contains(document.activeElement) ||
    part.querySelector("details[open], input:checked") !== null ||
    [...part.querySelectorAll("textarea, input[type=file]")].some((field) => field.value !== "");

  const renew = async () => {
    if (document.hidden) return;
    try {
      const answer = await fetch(window.location.pathname + window.location.search, { cache: "no-store" });
      if (!answer.ok) return;
      const newer = new DOMParser().parseFromString(await answer.text(), "text/html");
      for (const id of PARTS) {
        const shown = document.getElementById(id);
        const read = newer.getElementById(id);
        if (shown && read && !inUse(shown) && shown.innerHTML !== read.innerHTML) {
          shown.replaceChildren(...read.childNodes);
        }
      }
      if (!newer.getElementById("renewal")) {
        document.getElementById("renewal")?.remove();
        window.clearInterval(timer);
      }
    } catch {
      // The line is down: the next minute tries again.
    }
  };

  const timer = window.setInterval(renew, EACH_MINUTE);
  document.addEventListener("visibilitychange", renew);
  renewal.textContent = renewal.dataset.byItself;
})();
