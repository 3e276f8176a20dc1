// Keeps the progress page up to date without loading it anew, so that nobody loses the place where they were reading.
// Without script the page offers a link instead.
(() => {
  const EACH_MINUTE = 60 * 1000;
  const PARTS = ["state", "steps", "facts", "replies"];

  const announce = () => {
    const renewal = document.getElementById("renewal");
    if (renewal) renewal.textContent = renewal.dataset.byItself;
  };

  const renew = async () => {
    if (document.hidden) return;
    try {
      const answer = await fetch(window.location.href, { cache: "no-store" });
      if (!answer.ok) return;
      const newer = new DOMParser().parseFromString(await answer.text(), "text/html");
      for (const id of PARTS) {
        const shown = document.getElementById(id);
        const read = newer.getElementById(id);
        if (shown && read && shown.innerHTML !== read.innerHTML) shown.replaceChildren(...read.childNodes);
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
  announce();
})();
