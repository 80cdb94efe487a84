import { Notice } from "~/ui/notice";

/** What a visitor sent has arrived, and who answers. */
export const SentNotice = ({ title, by }: { title: string; by: string }) => (
  <Notice tone="success" role="status" title={title} className="mb-8 max-w-3xl">
    <p>{by} answers to the e-mail address that you gave.</p>
  </Notice>
);
