import { MissingFormat } from './missing-format.tsx';
import { TemplateNotice } from './template-notice.tsx';

/** What there is to say of the format of the open plan. */
export function FormatNotices() {
  return (
    <>
      <MissingFormat />
      <TemplateNotice />
    </>
  );
}
