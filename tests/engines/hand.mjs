import { setTimeout as wait } from "node:timers/promises";
import { addressOf, findControl, focusedField, isReady, pickValue, textOf, tooWide, widthOf } from "./in-page.mjs";

/** In milliseconds: how long we wait for something to appear. */
const patience = 20_000;

const fields = "input:not([type=hidden], [type=radio], [type=checkbox], [type=submit]), textarea, select";
const choices = "input:is([type=radio], [type=checkbox])";
const buttons = "button, a[href], summary, [role=button]";
/** Types of fields whose text depends on the language. A person picks the value. */
const picked = ["date", "time", "datetime-local"];

/** Keys without a letter, as WebDriver names them. */
const keys = { Control: "\uE009", Backspace: "\uE003", Enter: "\uE007" };

/** Uses a browser as a person does: it finds buttons and fields by the words that a person reads. */
export function hand({ evaluate, open, act }) {
  const until = async (what, find) => {
    let fault;
    for (const end = Date.now() + patience; Date.now() < end; await wait(100)) {
      // While one page is replaced by another, there is no answer.
      const found = await find().catch((thrown) => {
        fault = thrown;
      });
      if (found) return found;
    }
    throw new Error(`${what} did not come.${fault ? ` ${fault.message}` : ""}`);
  };
  const click = async ({ x, y }) =>
    act([
      {
        ...{ type: "pointer", id: "mouse", parameters: { pointerType: "mouse" } },
        actions: [
          { type: "pointerMove", x, y, duration: 0 },
          { type: "pointerDown", button: 0 },
          { type: "pointerUp", button: 0 },
        ],
      },
    ]);
  const strike = (values) =>
    act([
      {
        ...{ type: "key", id: "keyboard" },
        actions: values.flatMap((value) => [
          { type: "keyDown", value },
          { type: "keyUp", value },
        ]),
      },
    ]);
  const selectAll = () =>
    act([
      {
        ...{ type: "key", id: "keyboard" },
        actions: [
          { type: "keyDown", value: keys.Control },
          { type: "keyDown", value: "a" },
          { type: "keyUp", value: "a" },
          { type: "keyUp", value: keys.Control },
        ],
      },
    ]);
  const ready = () => until("A page that is ready", () => evaluate(isReady));
  /** The control with the first of these names that is on the page. Each fold around it is opened. */
  const found = async (names, kinds) => {
    for (;;) {
      const control = await until(`“${names.join("” or “")}”`, async () => {
        for (const name of names) {
          const control = await evaluate(findControl, name, kinds);
          if (control) return control;
        }
        return null;
      });
      if (!control.isFold) return control;
      await click(control);
    }
  };
  /** Puts the focus into the field with one of these names. The page above it may still move while it is pressed. */
  const focus = async (names) => {
    for (const end = Date.now() + patience; Date.now() < end; await wait(200)) {
      const field = await found(names, fields);
      if (field.hasFocus) return field;
      await click(field);
    }
    throw new Error(
      `“${names.join("” or “")}” did not take the focus. ${await evaluate(() => document.activeElement.outerHTML)}`,
    );
  };
  const listOf = (names) => (Array.isArray(names) ? names : [names]);
  return {
    until,
    async open(url) {
      await open(url);
      await ready();
    },
    /** Types into the field of this name, in place of what is there. */
    async fill(label, text) {
      await ready();
      const field = await focus(listOf(label));
      if (picked.includes(field.type) || field.type === "select-one") await evaluate(pickValue, text);
      else {
        await selectAll();
        await strike([keys.Backspace, ...text.replaceAll("\n", keys.Enter)]);
      }
      let value = "";
      await until(`“${text}” in the field ${label}`, async () => {
        value = (await evaluate(focusedField)).value;
        return value === text;
      }).catch((fault) => {
        throw new Error(`${fault.message} It holds ${JSON.stringify(value)}.`);
      });
    },
    async press(name) {
      await ready();
      await click(await found(listOf(name), buttons));
    },
    async choose(name) {
      await ready();
      const choice = await found(listOf(name), choices);
      if (!choice.isOn) await click(choice);
    },
    /** Makes a choice that only some versions of a page have. */
    async chooseIfThere(name) {
      await ready();
      const choice = await evaluate(findControl, name, choices);
      if (choice && !choice.isOn) await click(choice);
    },
    /** The text in the field with this name, how high the field is, and whether all of the text is visible. */
    async look(label) {
      await ready();
      await focus(listOf(label));
      return evaluate(focusedField);
    },
    reads: (pattern) => until(`Text that fits ${pattern}`, async () => pattern.exec(await evaluate(textOf))),
    address: () => evaluate(addressOf),
    /** The page fits into a phone's width. */
    async fits() {
      const wide = await evaluate(tooWide);
      if (wide > 0) throw new Error(`The page is ${wide} pixels wider than its window.`);
    },
    width: () => evaluate(widthOf),
  };
}
