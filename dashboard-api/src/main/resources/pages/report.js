// Improves the forms on which people report something; everything works without it. Photos are made smaller before they
// are sent and shown with a button to remove each, a second tap sends nothing twice, and words and photos are kept on the
// phone until they have arrived: over a reload, a lost connection, and an answer that one photo cannot be taken.
(() => {
  const form = document.getElementById("report");
  const input = document.getElementById("photos");
  const preview = document.getElementById("preview");
  const button = document.getElementById("send");
  if (!form || !input || !preview || !button) return;

  const LONGEST = 2048;
  const SMALL_ENOUGH = 1024 * 1024;
  const KEPT_MILLIS = 24 * 60 * 60 * 1000;
  // What is kept: the fields that this form names, as far as they are shown.
  const FIELDS = form.dataset.fields.split(" ").filter((field) => form.elements[field]);
  const sendText = button.textContent;
  let shrinking = Promise.resolve();
  let sending = false;

  // The draft: one record in the browser's own database, because local storage holds no photos.
  const open = () =>
    new Promise((done, failed) => {
      const request = indexedDB.open("scenic-watch-report", 1);
      request.onupgradeneeded = () => request.result.createObjectStore("draft");
      request.onsuccess = () => done(request.result);
      request.onerror = () => failed(request.error);
    });
  const inStore = async (mode, act) => {
    try {
      const base = await open();
      try {
        return await new Promise((done, failed) => {
          const request = act(base.transaction("draft", mode).objectStore("draft"));
          request.onsuccess = () => done(request.result);
          request.onerror = () => failed(request.error);
        });
      } finally {
        base.close();
      }
    } catch {
      return undefined; // Some browsers keep nothing in private windows.
    }
  };
  const key = form.dataset.draft;
  const keep = () => {
    const draft = { at: Date.now(), photos: [...input.files] };
    for (const field of FIELDS) draft[field] = form.elements[field].value;
    return inStore("readwrite", (store) => store.put(draft, key));
  };
  const forget = () => inStore("readwrite", (store) => store.delete(key));

  async function shrink(file) {
    if (!/^image\/(jpeg|png)$/.test(file.type)) return file;
    try {
      const picture = await createImageBitmap(file);
      const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height));
      if (scale === 1 && file.size <= SMALL_ENOUGH) return file;
      const canvas = document.createElement("canvas");
      canvas.width = Math.round(picture.width * scale);
      canvas.height = Math.round(picture.height * scale);
      canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
      picture.close();
      const blob = await new Promise((done) => canvas.toBlob(done, "image/jpeg", 0.85));
      return blob && blob.size < file.size ? new File([blob], "photo.jpg", { type: "image/jpeg" }) : file;
    } catch {
      return file;
    }
  }

  function choose(files) {
    const chosen = new DataTransfer();
    for (const file of files) chosen.items.add(file);
    input.files = chosen.files;
    show(files);
  }

  function show(files) {
    for (const old of preview.querySelectorAll("img")) URL.revokeObjectURL(old.src);
    preview.replaceChildren(
      ...files.map((file, index) => {
        const figure = document.createElement("figure");
        const image = document.createElement("img");
        image.alt = String(index + 1);
        image.src = URL.createObjectURL(file);
        const remove = document.createElement("button");
        remove.type = "button";
        remove.textContent = `${form.dataset.remove} ${index + 1}`;
        remove.addEventListener("click", () => {
          choose([...input.files].filter((_, n) => n !== index));
          keep();
        });
        figure.append(image, remove);
        return figure;
      }),
    );
    preview.hidden = files.length === 0;
  }

  function say(text) {
    let problem = document.getElementById("problem");
    if (!problem) {
      problem = document.createElement("p");
      problem.id = "problem";
      problem.className = "problem";
      problem.setAttribute("role", "alert");
      form.before(problem);
    }
    problem.textContent = text;
    problem.scrollIntoView({ block: "nearest" });
  }

  // The page came back with sentences beside its fields: they are taken over, and what was chosen stays.
  function showErrors(page) {
    for (const old of form.querySelectorAll(".error")) old.remove();
    for (const field of form.querySelectorAll(".field")) field.classList.remove("wrong");
    for (const error of page.querySelectorAll("#report .error")) {
      const field = document.getElementById(error.id.replace(/-error$/, ""));
      if (!field) continue;
      field.setAttribute("aria-invalid", "true");
      field.setAttribute("aria-describedby", error.id);
      field.closest(".field")?.classList.add("wrong");
      field.before(document.importNode(error, true));
    }
    const once = page.querySelector("#report input[name=once]");
    if (once) form.elements.once.value = once.value;
    const photosWrong = page.getElementById("photos-error") !== null;
    const problem = page.getElementById("problem");
    say(photosWrong && input.files.length > 1 ? form.dataset.photosKept : (problem?.textContent ?? form.dataset.lineDown));
    document.querySelector("#report .wrong [aria-invalid=true]")?.focus();
  }

  async function send() {
    await shrinking;
    await keep();
    try {
      const answer = await fetch(form.action, { method: "POST", body: new FormData(form) });
      if (answer.ok && answer.redirected) {
        await forget();
        window.location.assign(answer.url);
        return;
      }
      showErrors(new DOMParser().parseFromString(await answer.text(), "text/html"));
    } catch {
      // The line is down. The same key goes with the next try, so that it is one case whatever arrived.
      say(form.dataset.lineDown);
    }
    sending = false;
    button.disabled = false;
    button.textContent = sendText;
  }

  // What is known here already, asked anew when the category changes; without an answer nothing is shown. The form for
  // hazards does not ask.
  const similar = document.getElementById("similar");
  const category = form.elements.category;
  const statement = form.elements.statement;
  let asked = 0;

  function secondButton(text, act) {
    const made = document.createElement("button");
    made.type = "button";
    made.className = "second";
    made.textContent = text;
    made.addEventListener("click", act);
    return made;
  }

  function join(mark, text) {
    form.elements.same.value = mark;
    statement.required = mark === "";
    const note = document.createElement("p");
    note.textContent = text;
    similar.replaceChildren(note, secondButton(form.dataset.similarLeave, leave));
    keep();
  }

  function leave() {
    form.elements.same.value = "";
    statement.required = true;
    similar.replaceChildren();
    statement.focus();
  }

  function offer(items) {
    const title = document.createElement("p");
    title.className = "known";
    title.textContent = `${form.dataset.similarTitle} ${category.selectedOptions[0]?.textContent ?? ""}`;
    const list = document.createElement("ul");
    for (const item of items) {
      const row = document.createElement("li");
      const age = document.createElement("span");
      age.className = "hint";
      age.textContent = form.dataset.similarAge.replace("{min}", String(item.minutes));
      const state = document.createElement("span");
      state.textContent = document.documentElement.lang.startsWith("en") ? item.title.en : item.title.zh;
      row.append(
        state,
        " ",
        age,
        secondButton(form.dataset.similarJoin, () => join(item.mark, form.dataset.similarJoined)),
      );
      list.append(row);
    }
    similar.replaceChildren(title, list, secondButton(form.dataset.similarLeave, leave));
  }

  async function askSimilar() {
    if (!similar) return;
    const mine = ++asked;
    form.elements.same.value = "";
    statement.required = true;
    similar.replaceChildren();
    if (category.value === "" || form.elements.place.value === "") return;
    try {
      const question = new URLSearchParams({ place: form.elements.place.value, category: category.value });
      const answer = await fetch(`/api/v1/public/similar?${question}`);
      const items = answer.ok ? (await answer.json()).items : [];
      if (mine === asked && items.length > 0) offer(items);
    } catch {
      // The line is down: nobody is kept from reporting.
    }
  }

  category?.addEventListener("change", askSimilar);

  input.addEventListener("change", () => {
    const chosen = [...input.files];
    show(chosen);
    shrinking = Promise.all(chosen.map(shrink)).then(choose, () => undefined).then(keep);
  });

  let soon;
  form.addEventListener("input", () => {
    window.clearTimeout(soon);
    soon = window.setTimeout(keep, 500);
  });

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (sending) return;
    sending = true;
    window.clearTimeout(soon);
    button.disabled = true;
    button.textContent = form.dataset.sending;
    send();
  });

  // A page that comes back from the browser's memory can be sent again.
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) window.location.reload();
  });

  async function restore() {
    const draft = await inStore("readonly", (store) => store.get(key));
    if (!draft) return;
    if (Date.now() - draft.at > KEPT_MILLIS) {
      forget();
      return;
    }
    if (form.elements.statement.value !== "") return;
    for (const field of FIELDS) form.elements[field].value = draft[field] ?? "";
    choose(draft.photos ?? []);
    askSimilar();
    const note = document.createElement("p");
    note.className = "hint";
    note.id = "draft";
    note.append(`${form.dataset.draftKept} `);
    const drop = document.createElement("button");
    drop.type = "button";
    drop.className = "link";
    drop.textContent = form.dataset.draftDrop;
    drop.addEventListener("click", async () => {
      await forget();
      window.location.reload();
    });
    note.append(drop);
    form.before(note);
  }

  restore();
  document.querySelector("[aria-invalid=true]")?.focus();
})();
