import { hand } from "./hand.mjs";
import { midday } from "./programs.mjs";

const phone = { width: 390, height: 844 };
/** The demo's consultant, who has a Desk. */
const consultant = "marta@pennant.example";

const HOUR = 3_600_000;
const partsOf = (ms) =>
  Object.fromEntries(
    new Intl.DateTimeFormat("en-GB", { dateStyle: "short", timeStyle: "short", hour12: false, timeZone: midday })
      .formatToParts(ms)
      .map(({ type, value }) => [type, value]),
  );
const dayOf = (ms) => {
  const { year, month, day } = partsOf(ms);
  return `${year}-${month}-${day}`;
};
const timeOf = (ms) => {
  const { hour, minute } = partsOf(ms);
  return `${hour}:${minute}`;
};

const lines = Array.from({ length: 12 }, (_, index) => `Line ${index + 1} of what went well.`).join("\n");
const note =
  "Dear Priya,\n\nThank you for your time today. I enjoyed our talk about churn forecasting.\n\nKind regards,\nAmara";

/** Daily work at the width of a phone: sign in, add an interview, debrief, write a note that saves itself, add an update; and the Desk. */
export async function walk(browser, { url, mail }) {
  const person = hand(browser);
  await browser.setSize(phone.width, phone.height);
  const steps = {
    "Sign in as somebody new": () => signUp(person, { url, mail }),
    "Add an interview": () => addInterview(person, url),
    "Write a debrief": () => debrief(person, url),
    "A note that saves itself": () => writeNote(person, url),
    "Add an update": () => addUpdate(person, url),
    "The Desk": () => desk(person, { url, mail, browser }),
  };
  for (const [words, step] of Object.entries(steps)) {
    await step();
    await person.fits();
    console.log(`  ${words} (${await person.width()} pixels wide)`);
  }
  if (browser.faults.length > 0) throw new Error(`The pages complained: ${browser.faults.join("; ")}`);
}

let interview = "";

async function signIn(person, { url, mail }, email) {
  await person.open(`${url}/sign-in`);
  await person.fill("Your e-mail address", email);
  await person.press("Send me an e-mail");
  await person.reads(/Check your e-mail/);
  const { text } = await mail(email, /\/confirm/);
  await person.open(/https?:\/\/\S+\/confirm\S*/.exec(text)[0]);
  await person.press("Sign in");
}

async function signUp(person, server) {
  await signIn(person, server, `amara-${Date.now()}@example.com`);
  await person.reads(/Welcome/);
  await person.fill("Your name", "Amara Okafor");
  await person.chooseIfThere("I have interviews");
  await person.press("Continue");
  await person.reads(/You have no interviews yet/);
}

async function addInterview(person, url) {
  await person.press("Add an interview");
  const now = Date.now();
  await person.fill("Role", "Data analyst");
  await person.fill("Company", "Northwind");
  await person.fill("Day", dayOf(now));
  await person.fill("Starts", timeOf(now - 3 * HOUR));
  await person.fill("Ends", timeOf(now - 2 * HOUR));
  await person.fill("Name 1", "Priya Shah");
  await person.fits();
  await person.press("Add the interview");
  await person.reads(/Thank Priya Shah/);
  interview = `${url}${await person.address()}`;
}

async function debrief(person) {
  await person.open(`${interview}/debrief`);
  const before = await person.look("What went well");
  await person.fill("What went well", lines);
  const after = await person.look("What went well");
  if (!after.isWhole || after.height <= before.height)
    throw new Error(`The field did not grow with its text: ${before.height} pixels before, ${after.height} after.`);
  await person.fits();
  await person.choose("I want this job");
  await person.press("Save");
  await person.reads(/Your debrief is saved/);
}

async function writeNote(person) {
  await person.open(interview);
  await person.press(["Write note", "Write"]);
  await person.fill("Message", note);
  await person.reads(/Saved a moment ago/);
  const here = await person.address();
  await person.open(new URL(here, interview).href);
  const { value } = await person.look("Message");
  if (value !== note) throw new Error(`The note came back as ${JSON.stringify(value)}.`);
}

async function addUpdate(person) {
  await person.open(`${interview}/update`);
  await person.chooseIfThere("A new answer date");
  await person.fill(["They will answer by", "Answer by"], dayOf(Date.now() + 8 * 24 * HOUR));
  await person.press("Save");
  await person.reads(/Your plan is updated/);
}

async function desk(person, server) {
  await server.browser.forgetCookies();
  await signIn(person, server, consultant);
  await person.reads(/Your turn \(\d/);
  await person.fits();
  await person.press("All interviews");
  await person.reads(/Interviews .*Search/);
}
