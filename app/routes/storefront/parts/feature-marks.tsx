import { type Feature, featureLabels } from "~/numbering/features";
import { EmergencyIcon, FaxIcon, type LucideIcon, MemorableIcon, MessageIcon, PhoneIcon, PictureIcon } from "~/ui/icons";

const drawings: Record<Feature, { icon: LucideIcon; word: string }> = {
  voice: { icon: PhoneIcon, word: "Calls" },
  sms: { icon: MessageIcon, word: "Texts" },
  mms: { icon: PictureIcon, word: "Pictures" },
  fax: { icon: FaxIcon, word: "Fax" },
  emergency: { icon: EmergencyIcon, word: "911" },
};

/** The drawings of number lists, once per page; the rows point at them, so that a long list stays small. */
export function FeatureDrawings() {
  return (
    <svg width="0" height="0" className="absolute" aria-hidden="true" focusable="false">
      {Object.entries(drawings).map(([feature, { icon: Drawing }]) => (
        <symbol key={feature} id={`feature-${feature}`} viewBox="0 0 24 24">
          <Drawing />
        </symbol>
      ))}
      <symbol id="memorable" viewBox="0 0 24 24">
        <MemorableIcon />
      </symbol>
    </svg>
  );
}

/** What a number can do, as drawing and word. */
export function FeatureMarks({ features }: { features: readonly Feature[] }) {
  return (
    <ul className="feature-marks">
      {features.map((feature) => (
        <li key={feature}>
          <svg aria-hidden="true">
            <use href={`#feature-${feature}`} />
          </svg>
          <abbr title={featureLabels[feature]}>{drawings[feature].word}</abbr>
        </li>
      ))}
    </ul>
  );
}
