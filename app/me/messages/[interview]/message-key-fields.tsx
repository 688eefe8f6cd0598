/** Names one message to a form. */
export const MessageKeyFields = ({
  of,
}: {
  of: { interviewId: string; step: string; interviewerId: string | null };
}) => (
  <>
    <input type="hidden" name="interviewId" value={of.interviewId} />
    <input type="hidden" name="step" value={of.step} />
    <input type="hidden" name="interviewerId" value={of.interviewerId ?? ""} />
  </>
);
