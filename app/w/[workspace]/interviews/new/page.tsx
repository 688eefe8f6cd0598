import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { InterviewForm } from "@/app/_interview/interview-form";
import { orNotFound } from "@/app/_server/or-not-found";
import { Select } from "@/app/_ui/field";
import { memberOptions } from "@/app/w/[workspace]/member-names";
import { currentTime } from "@/lib/current-time";
import { dayOf } from "@/lib/dates";
import { newId } from "@/lib/ids";
import { listCandidatesInput } from "@/lib/people/candidates/input";
import { getCandidateForm } from "@/lib/people/candidates/queries/candidate-page";
import { getChosenClient } from "@/lib/people/clients/queries/chosen-client";
import { countryOfZone, guessZone } from "@/lib/people/places/rules/zones";
import { may } from "@/lib/permissions";
import { offeredPeople } from "@/lib/record/interviewers/rules";
import { getInterviewForm } from "@/lib/record/interviews/queries";
import { nextRoundName } from "@/lib/record/interviews/rules";
import { type Consultant, requireConsultant, type SignedInUser } from "@/lib/viewer";
import { addInterviewForCandidateAction } from "../actions";
import { CandidatePicker, ClientPicker } from "./candidate-and-client-pickers";

export const metadata: Metadata = { title: "Add an interview" };

type Query = Record<string, string | string[] | undefined>;
type Props = { params: Promise<{ workspace: string }>; searchParams: Promise<Query> };
type ChosenIds = { candidate: string; client: string; role: string; after: string };

const singleParam = (value: string | string[] | undefined) => (typeof value === "string" ? value : "");

/** First the candidate, then the client, then the rest: each choice is an address, so that a long list is searched, not scrolled. */
export default async function Page({ params, searchParams }: Props) {
  const [{ workspace }, query] = await Promise.all([params, searchParams]);
  const here = `/w/${workspace}/interviews/new`;
  const { viewer, user: reader } = await requireConsultant(workspace, here);
  const chosen: ChosenIds = {
    candidate: singleParam(query.candidate),
    client: singleParam(query.client),
    role: singleParam(query.role),
    after: singleParam(query.after),
  };
  if (chosen.after) return <NextRound {...{ workspace, viewer, reader, chosen }} />;
  if (!chosen.candidate) {
    const keep = { ...(chosen.client && { client: chosen.client }), ...(chosen.role && { role: chosen.role }) };
    return <CandidatePicker {...{ viewer, here, keep }} asked={listCandidatesInput.parse(query)} />;
  }
  if (!chosen.client)
    return (
      <ClientPicker
        {...{ viewer, here }}
        keep={{ candidate: chosen.candidate }}
        asked={listCandidatesInput.parse(query)}
      />
    );
  return <InterviewDetails {...{ workspace, viewer, reader, chosen }} />;
}

type InterviewDetailsProps = {
  workspace: string;
  viewer: Consultant;
  reader: SignedInUser;
  chosen: ChosenIds;
  before?: PreviousRound;
};
type PreviousRound = Awaited<ReturnType<typeof getInterviewForm>>["interview"];

async function NextRound(props: InterviewDetailsProps) {
  const { after } = props.chosen;
  const { interview } = await orNotFound(after, () => getInterviewForm(props.viewer, after));
  const { candidateId, clientId, positionId } = interview;
  const chosen = { after, candidate: candidateId, client: clientId ?? "", role: positionId ?? "" };
  return <InterviewDetails {...props} chosen={chosen} before={interview} />;
}

async function InterviewDetails({ workspace, viewer, reader, chosen, before }: InterviewDetailsProps) {
  const { candidate, members } = await orNotFound(chosen.candidate, () => getCandidateForm(viewer, chosen.candidate));
  if (!may.addInterviewFor(viewer, candidate)) notFound();
  const { client, roles, known, lastPlace } = await orNotFound(chosen.client, () =>
    getChosenClient(viewer, chosen.client, chosen.after),
  );
  const role = roles.find((role) => role.id === chosen.role);
  // The consultant of the round before is in charge of the next one too, if they still work here.
  const inCharge = members.find((member) => member.userId === before?.consultantUserId)?.userId;
  const { home, change } = { home: `/w/${workspace}`, change: `/w/${workspace}/interviews/new` };
  const place = before ?? placeOfClient(client, lastPlace, reader.zone);
  return (
    <div className="form-page">
      <h1>{before ? "Add the next round" : "Add an interview"}</h1>
      <p className="detail">
        {candidate.name} meets {client.name}. {!before && <a href={change}>Change</a>}
      </p>
      <InterviewForm
        action={addInterviewForCandidateAction}
        save="Add the interview"
        agency={{
          workspace,
          hasRoles: roles.length > 0,
          chosen: (
            <>
              <input type="hidden" name="candidateId" value={candidate.id} />
              <input type="hidden" name="clientId" value={client.id} />
              {roles.length > 0 ? (
                <Select
                  name="positionId"
                  label={`Role at ${client.name}`}
                  value={role?.id ?? (before ? "" : roles[0]?.id)}
                  options={[...roles.map((role) => [role.id, role.title] as const), ["", "Another role"]]}
                />
              ) : (
                <p className="callout">
                  {client.name} has no open roles. Enter the role below, or first{" "}
                  <a href={`${home}/clients/${client.id}/roles/new`}>add it to the client</a>.
                </p>
              )}
            </>
          ),
          chosenBefore: (
            <Select
              name="consultantUserId"
              label="Consultant"
              value={inCharge ?? candidate.consultantUserId ?? viewer.userId}
              options={memberOptions(members)}
            />
          ),
        }}
        values={{
          id: newId(new Date()),
          after: chosen.after,
          role: before && !role ? before.role : "",
          round: before ? nextRoundName(before.round) : "",
          ...{ zone: place.zone, country: place.country, region: place.region ?? "" },
          day: before ? "" : dayOf(reader.zone, (await currentTime()).getTime()),
          place: before?.place ?? "",
          asksFor: before?.asksFor ?? "",
          addressGiven: before?.addressGiven || candidate.email || "",
          consultantName: "–",
          format: before?.format ?? "video",
          company: client.name,
          interviewers: [],
          offered: offeredPeople(known),
          questions: [],
          asksPromise: true,
        }}
      />
    </div>
  );
}

type ChosenClient = Awaited<ReturnType<typeof getChosenClient>>;

/** The place of the client's last interview, if the client is still in that country. Else the place on its record. Else the reader's own. */
function placeOfClient(
  { country, region }: ChosenClient["client"],
  last: ChosenClient["lastPlace"],
  own: string,
): { zone: string; country: string; region: string | null } {
  if (last && (!country || last.country === country)) return last;
  return { zone: guessZone(country, own), country: country ?? countryOfZone(own), region };
}
