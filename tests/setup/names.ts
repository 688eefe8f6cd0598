/** What no name of a person or an agency may contain: it would be in the sender's line of mail to strangers. */
export const hostileNames = [
  "Royal Mail: pay at https://evil.example/x",
  "Your parcel waits. Pay 2.99 today at https://evil.example/pay or it goes back",
  "http:evil.example",
  "www.evil.example",
  "Ann of WWW.evil.com",
  "mailto:ann",
  "Ann ann@evil.example",
  "ann@evil.com",
  "Ann <ann@evil.com>",
  "evil.example/x",
  "pay.example",
  "Pay.Example",
  "Go to secure-bank.com now",
  "jobs.co",
  "Jobs.co",
  "t.co/abc",
  "t.me",
  "Ann. evil.example",
  "evil.co.uk",
  "evil\u200d.example",
  "evil.\u2060example",
  "ev\u00adil.exam\u200bple",
  "evil\uff0eexample",
  "evil\u3002example",
  "https\uff1a\uff0f\uff0fevil\uff0eexample",
  "пример.рф",
  "bücher.de",
  "evil.xn--p1ai",
  "Pay £2.99",
  "Pay 5 €",
  "$100 for you",
  "١٠٠﷼ for you",
  "Your parcel waits: 0900 123 456",
  "Call +44 (0)20 7946-0102",
  "٠٩٠٠١٢٣٤٥٦",
  "Followthrough",
  "FOLLOWTHROUGH Support",
  "Follow-through Security",
  "Follow\u00adthrough",
  "Ann\u202egnp.exe",
  "Ann \u2067abc\u2069 Lee",
  "\u202aAnn\u202c Lee",
  "Ann\nBcc: a",
  "Ann\r\nLee",
  "Ann\u2028Lee",
  "Ann\u0000",
  "Ann\u001b[31m",
  "Ann\tLee",
  "Ann\u0085Lee",
  "\u200b",
  "\u3164\u2800 \ufeff",
] as const;

/** What a company may not be called either. */
export const hostileCompanies = hostileNames.filter(
  (name) =>
    !/^(?:pay\.example|Pay\.Example|Go to|[jJ]obs\.co|t\.me|Ann\. evil|evil\.co\.uk|evil\S{1,2}example|ev\S+ple|пример|bücher|evil\.xn|follow)/iu.test(
      name,
    ) && !/[£€$﷼]|\p{Nd}{3,}|\+44/u.test(name),
);

/** Names as people have them, and as we keep them. */
export const honestNames = [
  ...["José", "Ngô Thị Minh Khai", "O’Brien-Smith", "Dr. Müller", "María José Carreño Quiñones", "van den Berg", "Jr."],
  ...["X Æ A-12", "Anne-Marie St. John", "李小龍", "M.D. Anderson", "J. R. R. Tolkien", "J.R.R. Tolkien", "St.John"],
  ...["Mary Ann O'Neil III", "Dr.Ma", "Md.Rahman", "Prof.Dr.Ng", "Ph.D. Lee", "Nguyễn", "Ólafur Þór", "Ω Παπαδόπουλος"],
  ...[
    "نگار می\u200cخواهم",
    "क्\u200dषत्रिय",
    "ශ්\u200dරී ලංකා",
    "محمد بن سلمان",
    "יוסף כהן",
    "葛\u{e0100}飾",
    "한지민",
    "ສົມສັກ",
  ],
  ...[
    "Kaʻiulani",
    "N!xau ǂToma",
    "A. (Sandy) Lee",
    "Lee, Ann",
    "Ann & Bo",
    "Zoë 👩\u200d💻",
    "Ann 🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}",
  ],
  ...[
    "Robert “Bob” Smith",
    "Smith / Jones",
    "Number 6",
    "Class of 2026",
    "ه\u200d. الف. سایه",
    "Ilse Müller-Lüdenscheidt",
    "D'Arcy",
    "É.",
  ],
] as const;

/** What is pasted, and what of it is kept. */
export const tidied = [
  ["  Ann Lee ", "Ann Lee"],
  ["\u200b\ufeffAnn Lee\u200e\u2060", "Ann Lee"],
  ["\u202aAnn Lee\u202c", "Ann Lee"],
  ["\u2067نگار\u2069", "نگار"],
  ["Ann\u00a0 Lee", "Ann Lee"],
  ["Jose\u0301", "José"],
  ["Mül\u00adler", "Müller"],
  ["An\u200bn", "Ann"],
  ["An\u200dn", "Ann"],
  ["An\u200cn", "Ann"],
  ["Ann\u{e0041}\u{e0042} Lee", "Ann Lee"],
  ["\tAnn Lee\n", "Ann Lee"],
  ["Zoë ❤\ufe0f ", "Zoë ❤\ufe0f"],
  ["می\u200c\u200cخواهم", "می\u200cخواهم"],
] as const;

/** Companies that are called like an address, or by an amount. */
export const honestCompanies = ["Booking.com", "Amazon.co.uk", "99¢ Only", "Yahoo!", "AT&T", "Novo Nordisk A/S", "1&1"];
export const honestRoles = ["Node.js/React developer", "ASP.NET/C# engineer", "Sales (£50k)", "C++/Rust <systems>"];
