/** Names one message to a form. */
export const MessageKeyFields = ({
  messageKey,
}: {
  messageKey: { interviewId: string; step: string; interviewerId: string | null };
}) => (
  <>
    <input type="hidden" name="interviewId" value={messageKey.interviewId} />
    <input type="hidden" name="step" value={messageKey.step} />
    <input type="hidden" name="interviewerId" value={messageKey.interviewerId ?? ""} />
  </>
);
