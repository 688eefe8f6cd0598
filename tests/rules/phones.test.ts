import { getCountries, getExampleNumber } from "libphonenumber-js/min";
import examples from "libphonenumber-js/mobile/examples";
import { expect, test } from "vitest";
import { formatPhone, parsePhone, phoneHref, phoneSearchDigits } from "@/lib/people/phone-numbers/rules";

const london = "+442079460102";

test.each([
  ["+44 20 7946 0102", null, london],
  ["+44 (0)20 7946 0102", null, london],
  ["+44(0)2079460102", "US", london],
  ["020 7946 0102", "GB", london],
  ["(020) 7946-0102", "GB", london],
  ["020.7946.0102", "GB", london],
  ["020–7946–0102", "GB", london],
  ["020\u00a07946\u202f0102\u200e", "GB", london],
  ["0044 20 7946 0102", "GB", london],
  ["0044 20 7946 0102", "US", london],
  ["0044 20 7946 0102", null, london],
  ["(0044) 20 7946 0102", null, london],
  ["011 44 20 7946 0102", "US", london],
  ["tel:+44-20-7946-0102", null, london],
  ["Tel. 020 7946 0102", "GB", london],
  ["Mobile: +44 20 7946 0102", null, london],
  ["＋４４ ２０ ７９４６ ０１０２", null, london],
  ["+٤٤ ٢٠ ٧٩٤٦ ٠١٠٢", null, london],
  ["०२० ७९४६ ०१०२", "GB", london],
  ["020 7946 0102 ext. 12", "GB", `${london};ext=12`],
  ["020 7946 0102 x12", "GB", `${london};ext=12`],
  ["020 7946 0102 #12", "GB", `${london};ext=12`],
  ["+44 20 7946 0102 extension 12", null, `${london};ext=12`],
  ["tel:+44-20-7946-0102;ext=12", null, `${london};ext=12`],
  ["+49 30 901820 Durchwahl 12", null, "+4930901820;ext=12"],
  ["+86 10 6552 9988 转 123", null, "+861065529988;ext=123"],
  ["8 (495) 123-45-67 доб. 12", "RU", "+74951234567;ext=12"],
  ["01 23 45 67 89 poste 12", "FR", "+33123456789;ext=12"],
  ["06 12 34 56 78", "FR", "+33612345678"],
  ["(415) 555-2671", "US", "+14155552671"],
  ["1-415-555-2671", "US", "+14155552671"],
  ["415.555.2671", "CA", "+14155552671"],
  ["1-800-FLOWERS", "US", "+18003569377"],
  ["044 668 18 00", "CH", "+41446681800"],
  ["0400-123-456", "AU", "+61400123456"],
  ["+39 06 698 12345", null, "+390669812345"],
  ["(11) 96123-4567", "BR", "+5511961234567"],
  ["090-1234-5678", "JP", "+819012345678"],
  ["98765 43210", "IN", "+919876543210"],
  ["0803 123 4567", "NG", "+2348031234567"],
] as const)("%s, written in %s, is stored as %s", (typed, country, kept) => {
  expect(parsePhone(typed, country)).toEqual({ kept });
  // What is kept is read as itself, and so is what is shown of it, whatever country its reader is in.
  expect(parsePhone(kept, null)).toEqual({ kept });
  for (const elsewhere of ["US", "GB", "JP", null]) expect(parsePhone(formatPhone(kept), elsewhere)).toEqual({ kept });
});

test("A mobile number of every country is accepted as people write it there, and as others write it", () => {
  for (const country of getCountries()) {
    const example = getExampleNumber(country, examples);
    if (!example) continue;
    const kept = { kept: `${example.number}` };
    expect(parsePhone(example.formatNational(), country), `${country} ${example.formatNational()}`).toEqual(kept);
    expect(parsePhone(example.formatInternational(), "GB"), country).toEqual(kept);
    expect(parsePhone(formatPhone(`${example.number}`), null), country).toEqual(kept);
    expect(phoneHref(`${example.number}`)).toBe(`tel:${example.number}`);
  }
});

test.each([
  [
    "020 7946 0102",
    null,
    "Add + and the country code, as in +44 20 7946 0102. We do not know which country this number is in.",
  ],
  [
    "020 7946 0102",
    "XX",
    "Add + and the country code, as in +44 20 7946 0102. We do not know which country this number is in.",
  ],
  [
    "020 1",
    "GB",
    "This is too short for a telephone number (United Kingdom). Check it, or add + and the country code.",
  ],
  ["1", "GB", "This is too short for a telephone number. Check it, or add + and the country code."],
  ["+44 20", null, "This is too short for a telephone number. Check it, or add + and the country code."],
  ["020 7946 0102 3333", "GB", "This is too long for a telephone number (United Kingdom). Enter only one number."],
  ["020 7946 0102 / 020 7946 0103", "GB", "This is too long for a telephone number. Enter only one number."],
  ["+999 123 456 789", null, "No country code begins like this. Check what is after the +, as in +44 20 7946 0102."],
  ["call me", "GB", "Enter only one number, in digits, such as +44 20 7946 0102."],
  ["07911 123456 (mornings)", "GB", "Enter only one number, in digits, such as +44 20 7946 0102."],
  ["ann@example.com", "GB", "Enter only one number, in digits, such as +44 20 7946 0102."],
  ["x".repeat(5_000), "GB", "Enter only one number, in digits, such as +44 20 7946 0102."],
] as const)("%j, written in %s, is refused with the reason", (typed, country, because) => {
  expect(parsePhone(typed, country)).toEqual({ message: because });
});

test.each([
  [london, "+44 20 7946 0102", `tel:${london}`],
  [`${london};ext=12`, "+44 20 7946 0102 x12", `tel:${london};ext=12`],
  ["+14155552671;ext=9", "+1 415 555 2671 ext. 9", "tel:+14155552671;ext=9"],
  ["+33612345678", "+33 6 12 34 56 78", "tel:+33612345678"],
  // Kept before numbers had a form.
  ["020 7946 0102 (mornings)", "020 7946 0102 (mornings)", "tel:02079460102"],
  ["+4", "+4", "tel:+4"],
  ["", "", "tel:"],
])("%s is shown as %s", (kept, shown, href) => {
  expect(formatPhone(kept)).toBe(shown);
  expect(phoneHref(kept)).toBe(href);
});

test.each([
  "07700 900123",
  "07700900123",
  "(07700) 900-123",
  "+44 7700 900123",
  "+44 (0)7700 900123",
  "0044 7700 900123",
  "011 44 7700 900123",
  "tel:+447700900123",
  "Mobile: 07700 900123",
  "+٤٤ ٧٧٠٠ ٩٠٠١٢٣",
  "07700 900123 ext. 12",
  "7700",
  "0770",
  "0123",
  "900 123",
])("A search for %s finds +44 7700 900123", (q) => {
  expect("447700900123").toContain(phoneSearchDigits(q)!);
});

test("A search by number takes four digits at least, and nothing but a number", () => {
  for (const q of ["", "Amara", "077", "0000", "Studio 2020", "c0d3r 2024", "+", "12/3"])
    expect(phoneSearchDigits(q), q).toBeNull();
  // Trunk digits of other countries stand before a whole number too.
  expect("74951234567").toContain(phoneSearchDigits("8 (495) 123-45-67")!);
  expect("390669812345").toContain(phoneSearchDigits("06 698 12345")!);
  expect("14155552671").toContain(phoneSearchDigits("1-415-555-2671")!);
});
