/** Words that letters about work misspell most, with what they should be: a dictionary's first guess is not always the right one. */
const pairs = `
recieve receive|recieved received|recieving receiving|reciept receipt|beleive believe|acheive achieve|acheived achieved|acheivement achievement|definately definitely
definatly definitely|definitly definitely|seperate separate|seperately separately|occured occurred|occuring occurring|begining beginning|greatful grateful|gratefull grateful
oppurtunity opportunity|oppertunity opportunity|opportunaty opportunity|oportunity opportunity|opportunites opportunities|oppurtunities opportunities|experiance experience
expierence experience|experince experience|expirience experience|experienc experience|intrested interested|interrested interested|intersted interested|interesed interested
intresting interesting|intrest interest|enviroment environment|enviorment environment|managment management|developement development|responsability responsibility
responsable responsible|responsibilty responsibility|comunication communication|communcation communication|comunicate communicate|commitee committee|commited committed
committment commitment|accomodate accommodate|accomodation accommodation|acommodate accommodate|adress address|adresses addresses|agressive aggressive|aquire acquire
aquired acquired|appologize apologize|appreciat appreciate|apreciate appreciate|apprecciate appreciate|appriciate appreciate|appreciatted appreciated|arguement argument
assesment assessment|atmoshpere atmosphere|attatched attached|atached attached|availible available|availabe available|avaliable available|becuase because|becasue because
buisness business|busines business|bussiness business|calender calendar|carreer career|carrer career|candidat candidate|candiate candidate|collegue colleague|collegues colleagues
colleage colleague|colleages colleagues|collaegue colleague|compatability compatibility|competance competence|concious conscious|confidant confident|convinient convenient
convienient convenient|curiculum curriculum|dissapointed disappointed|disapointed disappointed|discusion discussion|discuession discussion|disscussed discussed|disscussion discussion
embarass embarrass|enthousiastic enthusiastic|enthusiatic enthusiastic|enthusiam enthusiasm|exellent excellent|excelent excellent|exited excited|existance existence|explaination explanation
familar familiar|feild field|finaly finally|foward forward|forword forward|fullfil fulfil|furhter further|garantee guarantee|goverment government|gaurantee guarantee
happend happened|helpfull helpful|hesistate hesitate|hesitat hesitate|immediatly immediately|imediately immediately|importent important|improvment improvement
independant independent|infomation information|informtion information|inovative innovative|intergrate integrate|interveiw interview|intervew interview|inteview interview
interviwe interview|itinery itinerary|jist gist|knowlege knowledge|knowlegde knowledge|knowldge knowledge|langauge language|lenght length|liason liaison|liase liaise|maintainance maintenance
maintenence maintenance|mangement management|millenium millennium|mispell misspell|neccessary necessary|necesary necessary|neccesary necessary|noticable noticeable|occassion occasion
ocasion occasion|occurence occurrence|oppinion opinion|orginal original|originaly originally|particpate participate|peice piece|perseverence perseverance|persue pursue|personel personnel
planing planning|posible possible|possibilty possibility|posession possession|postion position|positon position|potencial potential|prefered preferred|prefering preferring|priviledge privilege
privelege privilege|probaly probably|proccess process|profesional professional|proffesional professional|professionaly professionally|profesionally professionally|programing programming
publically publicly|realy really|reccomend recommend|recomend recommend|reccommend recommend|recomendation recommendation|refered referred|relevent relevant|remeber remember|rember remember
resposible responsible|responsibile responsible|sincerly sincerely|sincerley sincerely|sinserely sincerely|sucess success|succesful successful|successfull successful|sucessful successful|succesfully successfully
suprise surprise|suprised surprised|techinque technique|tecnical technical|teh the|thansk thanks|thnak thank|alot a lot|thankyou thank you|aswell as well|atleast at least|infact in fact|inspite in spite|eachother each other|eventhough even though|incase in case|inorder in order|infront in front|abit a bit|ofcourse of course|highschool high school|noone no one|thier their|throught through|togheter together|tommorow tomorrow|tommorrow tomorrow
tomorow tomorrow|truely truly|untill until|unforseen unforeseen|unfortunatly unfortunately|usefull useful|wether whether|wich which|wih with|writting writing|yestarday yesterday|yesteday yesterday|regrads regards
reguards regards|regads regards|wensday Wednesday|wednsday Wednesday|febuary February|thursaday Thursday|tuseday Tuesday|hte the|adn and|taht that|waht what|yuo you|youre you're|dont don't|didnt didn't|doesnt doesn't|cant can't|couldnt couldn't
wouldnt wouldn't|shouldnt shouldn't|isnt isn't|wasnt wasn't|arent aren't|havent haven't|hasnt hasn't|im I'm|ive I've|thats that's|theres there's|theyre they're|youve you've|weve we've|lets' let's|pls please|plz please|thx thanks|ur your|u you`;

export const misspellings: ReadonlyMap<string, string> = new Map(
  pairs
    .trim()
    .split(/[|\n]/)
    .map((pair) => {
      const [wrong = "", ...right] = pair.split(" ");
      return [wrong, right.join(" ")] as const;
    })
    // Real words that only the words around them show to be wrong.
    .filter(([wrong]) => !/^(?:confidant|exited|planing|forword|lets'|u|jist)$/.test(wrong)),
);

/** Words of work and of today that dictionaries lack. */
export const wordsOfWork: ReadonlySet<string> = new Set(
  `onboarding onboard onboarded offboarding upskill upskilling upskilled reskilling webinar webinars fintech edtech healthtech proptech backend frontend fullstack
  roadmap roadmaps healthcare startup startups scaleup scaleups blog blogs blogging wifi metadata workflow workflows cybersecurity podcast podcasts analytics kanban
  dataset datasets stakeholder stakeholders scrum rota rotas app apps codebase dev devops email emails emailed emailing ebook ecommerce website websites webpage
  homepage login logins chatbot chatbots freelancer freelancers freelance coworker coworkers coworking crowdfunding dashboard dashboards deliverable deliverables
  wireframe wireframes wireframing microservice microservices middleware mentee mentees mentoring mindset mindsets multitask multitasking offsite onsite
  outsource outsourced outsourcing payroll plugin plugins prioritise prioritised prioritising prioritisation repo repos retention safeguarding screenshot
  screenshots smartphone smartphones spreadsheet spreadsheets storytelling subcontractor teamwork telehealth timesheet timesheets timeframe timeframes timescale timescales
  toolkit toolkits turnaround unboxing upsell upselling upsold uptime usability username videoconference voicemail walkthrough walkthroughs whiteboard whiteboarding
  workaround workarounds workload workloads workplace workplaces workspace workspaces workstream workstreams worksheet worldwide triage triaging triaged procurement
  apprenticeship apprenticeships biomedical bioinformatics caregiver caregivers caseload caseloads casework caseworker classroom classrooms coursework cohort cohorts
  debrief debriefs debriefing decluttering fundraising fundraiser fundraisers grassroots greenfield brownfield headcount helpdesk hotdesking hackathon hackathons
  infographic infographics influencer influencers internship internships keynote keynotes kickoff linter logistics lookup makerspace meetup meetups
  neurodiverse neurodivergent neurodiversity nonprofit nonprofits organogram paralegal paralegals pipeline pipelines preschool proactive proactively proactivity
  rebrand rebranded rebranding recap recaps reorganisation reusability roadshow runbook runbooks sanitiser shortlist shortlisted shortlisting signage
  socialising standup standups sustainability takeaway takeaways taskforce telesales throughput touchpoint touchpoints trialling ui ux upfront
  uni unis webcam wellbeing wellness wip lakh lakhs crore crores barangay matatu rand naira cedi cedis peso pesos rupee rupees ringgit okada
  dbt sql numpy pandas css html json api apis kpi kpis okr okrs sdk cli vm vms git npm yaml pdf pdfs csv hr cv cvs ok okay hi hey eg ie vs etc ps asap fyi btw
  changelog changelogs cron rata facto quid quo fait accompli bona fide maître hôtel vis curriculum vitae alma mater inter alia circa sine qua per se et al
  am pm approx mr mrs ms dr st nd rd th`.split(/\s+/),
);
