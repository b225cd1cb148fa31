// Looks. Everything that a page may want to change is a custom property with a default, or a part.

export const style = new CSSStyleSheet();

style.replaceSync(`
:host {
  --_text: var(--byline-text, light-dark(#1b1a18, #ece9e2));
  --_soft: var(--byline-soft, light-dark(#57534c, #b3ada2));
  --_line: var(--byline-line, light-dark(#d9d4ca, #403c36));
  --_edge: var(--byline-edge, light-dark(#7d776c, #8d877c));
  --_paper: var(--byline-paper, light-dark(#fff, #1c1b19));
  --_shade: var(--byline-shade, light-dark(#f4f1eb, #26231f));
  --_accent: var(--byline-accent, light-dark(#1f3a4d, #c2d8e8));
  --_on-accent: var(--byline-on-accent, light-dark(#fff, #14212b));
  --_wrong: var(--byline-wrong, light-dark(#a3141b, #ff9d92));
  --_focus: var(--byline-focus, light-dark(#0b57d0, #8ab4ff));
  --_radius: var(--byline-radius, 4px);
  --_gap: var(--byline-gap, 1.1rem);
  --_font: var(--byline-font, system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif);
  display: block;
  color: var(--_text);
  font: 1rem/1.55 var(--byline-text-font, inherit);
  overflow-wrap: break-word;
}
*, ::before, ::after { box-sizing: border-box; }
[hidden] { display: none !important; }
h2, h3, h4, p, ol, ul, fieldset { margin: 0; padding: 0; border: 0; }
h2 { font-size: 1.4em; line-height: 1.2; }
h3 { font-size: 1.15em; }
h4 { font-size: 1em; }
ol, form ul { list-style: none; }
a { color: inherit; text-underline-offset: .16em; }
:focus-visible { outline: 3px solid var(--_focus); outline-offset: 2px; border-radius: 2px; }
section > header { display: flex; flex-wrap: wrap; align-items: baseline; justify-content: space-between;
  gap: .4rem 1rem; }
button, input, textarea, select { font: inherit; color: inherit; }
button, select, label, legend, form, header, [part~="actions"], [part~="notice"], [part~="news"],
  [part~="tombstone"], [part~="closed"], [part~="nothing"] { font-family: var(--_font); }
.sort { display: flex; gap: .5rem; align-items: center; color: var(--_soft); font-size: .85em; }
select { min-height: 2rem; padding: .1rem .4rem; border: 1px solid var(--_edge); border-radius: var(--_radius);
  background: var(--_paper); color: var(--_text); }
ol > li { padding-top: var(--_gap); scroll-margin-top: 1rem; }
[part="thread"] > li + li { margin-top: var(--_gap); border-top: 1px solid var(--_line); }
li ol:not(:empty) { margin: .4rem 0 0 .2rem; padding-left: .9rem; border-left: 2px solid var(--_line); }
li header { display: grid; grid-template-columns: auto auto auto 1fr; align-items: center; column-gap: .6rem;
  font-size: .95em; line-height: 1.4; }
[part="avatar"] { grid-row: 1 / 3; width: 2.5rem; height: 2.5rem; border-radius: 50%; background: var(--_shade); }
[part="writer"] { display: inline-block; grid-column: 2; min-height: 24px; font-weight: 700; }
[part="badge"] { justify-self: start; padding: 0 .45rem; border-radius: var(--_radius); background: var(--_accent);
  color: var(--_on-accent); font-size: .75em; font-weight: 600; }
[part="time"], [part="edited"] { grid-row: 2; justify-self: start; min-height: 24px; color: var(--_soft);
  font-size: .85em; line-height: 24px; text-decoration: none; }
[part="time"] { grid-column: 2 / 4; white-space: nowrap; }
[part="time"]:hover { text-decoration: underline; }
[part="edited"] { grid-column: 4; }
[part="edited"]::before { content: "· "; }
[part="text"] { margin-top: .45rem; }
[part="text"] > * + * { margin-top: .7em; }
[part="text"] blockquote { margin: .7em 0; padding-left: 1em; border-left: 3px solid var(--_line);
  color: var(--_soft); }
[part="text"] :is(ul, ol) { padding-left: 1.4em; border: 0; }
[part="text"] pre { overflow-x: auto; padding: .7em; background: var(--_shade); font-size: .88em; }
[part="actions"] { display: flex; flex-wrap: wrap; gap: .1rem 1rem; margin-top: .2rem; }
[part="action"] { min-height: 28px; padding: .1rem 0; border: 0; background: none; color: var(--_accent);
  font-size: .85em; font-weight: 600; cursor: pointer; }
[part="action"]:hover { text-decoration: underline; }
[aria-pressed]::before { content: "☐ "; content: "☐ " / ""; }
[aria-pressed="true"]::before { content: "☑ "; content: "☑ " / ""; }
[part~="notice"] { margin-top: .5rem; padding: .5rem .8rem; border-left: 3px solid var(--_accent);
  background: var(--_shade); font-size: .9em; }
[part~="tombstone"], [part~="closed"], [part~="nothing"] { color: var(--_soft); font-style: italic; }
[part~="nothing"], [part~="closed"] { padding-top: var(--_gap); }
[part~="more"] { margin-top: var(--_gap); }
[part~="news"]:not(:empty) { position: sticky; bottom: 1rem; margin-top: var(--_gap); text-align: center; }
[part~="button"] { min-height: 2.75rem; padding: .4rem 1.1rem; border: 1px solid var(--_accent);
  border-radius: var(--_radius); background: var(--_accent); color: var(--_on-accent); font-weight: 600;
  cursor: pointer; }
[part~="button"]:hover { text-decoration: underline; }
[part~="plain"], [part~="more"] { border-color: var(--_edge); background: none; color: inherit; }
form { margin-top: 1rem; }
li form { padding: 1rem; border: 1px solid var(--_line); border-radius: var(--_radius); }
[part~="home"] > form { margin-top: 2rem; padding-top: 1.2rem; border-top: 1px solid var(--_line); }
[part~="notes"], [part~="help"] { color: var(--_soft); font-size: .88em; }
.line, fieldset { margin-top: .9rem; }
.line > label:not(.box), legend { display: block; margin-bottom: .25rem; padding: 0; font-size: .92em;
  font-weight: 600; }
.line > input, textarea { display: block; width: 100%; padding: .5rem .65rem; border: 1px solid var(--_edge);
  border-radius: var(--_radius); background: var(--_paper); font-family: var(--_font); }
.line > input { max-width: 26rem; }
textarea { resize: vertical; }
.box { display: grid; grid-template-columns: auto 1fr; gap: .6rem; align-items: start; padding: .15rem 0;
  font-size: .92em; }
.box input { width: 1.4rem; height: 1.4rem; margin: 0; accent-color: var(--_accent); }
.send { display: flex; flex-wrap: wrap; gap: .7rem; align-items: center; margin-top: 1.1rem; }
[part~="error"] { display: block; margin-top: .25rem; color: var(--_wrong); font-size: .9em; font-weight: 600; }
[aria-invalid] { border-color: var(--_wrong) !important; }
[part~="summary"] { margin: .8rem 0; padding: .7rem 1rem; border: 2px solid var(--_wrong);
  border-radius: var(--_radius); }
[part~="summary"] a { display: inline-block; min-height: 24px; padding: .15rem 0; color: var(--_wrong);
  font-weight: 600; }
[part~="problem"] { padding: var(--_gap) 0; font-family: var(--_font); }
`);
