/** Words of today's work that neither dictionary has: "onboarding" and "barcode" are no mistakes. */
const nouns = `
api b2b b2c backend barcode blogpost bootcamp bugfix carsharing catheterisation changelog chatbot chromebook clickthrough cobot codebase config coworking crm css csv
cyberattack cybersecurity datacenter datacentre datasheet decarbonisation decarbonization deprescribing devops dropdown ebook ecommerce edtech esports faq figma
filesystem fintech frontend fullstack gamification geolocation geospatial github gitlab groupwork hackathon helpdesk hotfix html hyperlocal inclusivity influencer
infographic insurtech interprofessional javascript jira json kanban keyworker kubernetes leaderboard lidar lifecycle linkedin livestream logfile makerspace martech
mentee merch microgrid microlearning microservice middleware mockup moodboard multiprofessional mysql namespace neurodivergent neurodiverse neurodiversity newsfeed
nosql omnichannel pdf pentest personalisation personalization phlebotomist phlebotomy photoshop pipetting planogram podcaster postgrad postgres powerpoint powertrain
proptech proteomics pushback readme retargeting rideshare roadmap rollout runbook saas salesforce scalable seo serverless sharepoint shopfloor signup sonographer sql
standup subtask taskforce teardown telecare telehealth telemedicine timeframe timesheet timeslot tokenisation tokenization toolchain touchpoint tradeshow upcycling
uptime validator venepuncture venipuncture videoconference walkthrough webapp webhook webpage wellbeing whatsapp wifi wordpress workstream workspace xml yaml`;
const verbs = `anonymise anonymize fundraise geotag hotdesk livestream offboard onboard pentest rebrand repurpose reskill timebox upsell upskill whiteboard wireframe`;

/** "upskilled", "upselling", "anonymised". */
function formsOf(verb: string): string[] {
  const stem = verb.endsWith("e") ? verb.slice(0, -1) : verb;
  return [verb, `${verb}s`, `${stem}ed`, `${stem}ing`];
}

const words = new Set([...nouns.trim().split(/\s+/), ...verbs.split(" ").flatMap(formsOf)]);

/** Whether it is a word of today's work, or several of it. */
export function isWorkWord(word: string): boolean {
  const lower = word.toLowerCase().replace(/['’]s?$/, "");
  return words.has(lower) || (lower.endsWith("s") && words.has(lower.slice(0, -1)));
}
