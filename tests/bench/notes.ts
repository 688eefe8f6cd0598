/** A thank-you of 200 words in which every word is in a dictionary. */
export const noteOfAnHour = `Dear Priya,

Thank you for an hour that went by far too quickly yesterday. I came for an interview and left with a page of ideas and the name of a very good bakery.

What you said about churn forecasting has stayed with me. In my present job I built a small model in SQL that tells us each Monday which customers have gone quiet, and the people who telephone them now reach twice as many before they leave. I learned from it that a forecast is only as good as the conversation that follows. I would love to have that conversation with your colleagues in Leeds.

I was also glad to hear how the team shares the work of being on call. Leading a small team through a busy winter taught me that nobody does good work when they are tired, and strong communication was most of what kept us going.

I am more interested in the role than ever, and the company feels like a place where I could learn a great deal.

If you would like to see the model, I can send a short description of it. I look forward to hearing from you.

Kind regards,
Amara Okafor`;

const mistakes = {
  quickly: "quikly",
  interview: "intervew",
  customers: "custommers",
  conversation: "conversaton",
  description: "discription",
};

export const noteWithMistakes = Object.entries(mistakes).reduce(
  (note, [word, mistake]) => note.replace(word, mistake),
  noteOfAnHour,
);

export const misspelt = new Set(Object.values(mistakes));
