"use strict";
// Filters and draws the worklist's rows. The mark-up of a row stands in the page once, as a template; the rows
// themselves come as JSON, and only as many are drawn as somebody looks at.
(() => {
  const STEP = 200;
  const form = document.querySelector("form");
  const body = document.querySelector("#rows");
  const told = document.querySelector("#told");
  const more = document.querySelector("#more");
  const [rowMarkup, mendMarkup] = ["#row", "#mend"].map((id) => document.querySelector(id).content.firstElementChild);
  const { slots, texts, rows } = JSON.parse(document.querySelector("#problems").textContent);
  const problems = rows.map((row) => Object.fromEntries(slots.map((slot, i) => [slot, texts[row[i]]])));
  const searched = ["title", "where", "what_to_do", "suggestion", "evidence", "child_key", "owner", "mend"];
  let found = problems;
  let drawn = 0;

  const fill = (markup, problem) => {
    const row = markup.cloneNode(true);
    for (const place of row.querySelectorAll("[data-slot]")) {
      place.textContent = problem[place.dataset.slot];
      place.closest("[data-optional]")?.toggleAttribute("hidden", !place.textContent);
    }
    row.querySelector(".level")?.classList.add(problem.kind);
    return row;
  };

  const draw = (upTo) => {
    const rowsToAdd = document.createDocumentFragment();
    for (const end = Math.min(upTo, found.length); drawn < end; drawn += 1) {
      const problem = found[drawn];
      if (problem.mend && problem.mend_id !== (found[drawn - 1] || {}).mend_id) {
        rowsToAdd.append(fill(mendMarkup, problem));
      }
      rowsToAdd.append(fill(rowMarkup, problem));
    }
    body.append(rowsToAdd);
    more.hidden = drawn >= found.length;
    told.textContent = found.length
      ? `${drawn.toLocaleString("en-GB")} of ${found.length.toLocaleString("en-GB")} problems shown`
      : "No problem fits: choose less, or empty the search.";
  };

  const filter = () => {
    const { team, level, age, text, mend } = form.elements;
    const [from, to] = age.value ? age.value.split("-").map(Number) : [0, Infinity];
    const words = text.value.toLowerCase().split(/\s+/).filter(Boolean);
    found = problems.filter((problem) => {
      const days = Number(problem.days_open);
      if (team.value && problem.team !== team.value) return false;
      if (level.value && problem.kind !== level.value) return false;
      if (days < from || days > to) return false;
      if (mend.value === "suggested" && !problem.suggestion) return false;
      if (mend.value === "shared" && !problem.mend) return false;
      problem.search ??= searched.map((slot) => problem[slot]).join(" ").toLowerCase();
      return words.every((word) => problem.search.includes(word));
    });
    drawn = 0;
    body.replaceChildren();
    draw(STEP);
  };

  form.hidden = false;
  form.addEventListener("input", filter);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(filter));
  more.addEventListener("click", () => {
    const next = body.rows.length;
    draw(drawn + STEP);
    body.rows[next]?.querySelector("summary")?.focus();
  });
  addEventListener("beforeprint", () => draw(found.length));
  filter();
})();
