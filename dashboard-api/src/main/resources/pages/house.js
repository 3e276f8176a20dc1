// Keeps the state of the alarm up to date while somebody reads or writes; without script the page offers a link instead.
// A second tap on a button sends nothing twice.
(() => {
  const TEN_SECONDS = 10 * 1000;

  for (const form of document.querySelectorAll("#acts form")) {
    form.addEventListener("submit", (event) => {
      if (form.dataset.sent) event.preventDefault();
      form.dataset.sent = "yes";
    });
  }
  // A page that comes back from the browser's memory can be sent again.
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) window.location.reload();
  });

  const state = document.getElementById("state");
  const renewal = document.getElementById("renewal");
  renewal.textContent = renewal.dataset.byItself;

  const renew = async () => {
    if (document.hidden) return;
    try {
      const answer = await fetch(window.location.pathname + window.location.search, { cache: "no-store" });
      const newer = new DOMParser().parseFromString(await answer.text(), "text/html");
      const read = newer.getElementById("state");
      if (read) {
        state.textContent = read.textContent;
        state.dataset.state = read.dataset.state;
      } else if (answer.status === 404 || answer.status === 410) {
        window.location.reload();
        return;
      }
      renewal.textContent = renewal.dataset.byItself;
    } catch {
      renewal.textContent = renewal.dataset.lost;
    }
  };
  setInterval(renew, TEN_SECONDS);
  document.addEventListener("visibilitychange", renew);
})();
