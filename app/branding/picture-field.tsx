import type { FormState } from "~/ui/console/form-state";
import { cx } from "~/ui/cx";
import { describedBy, Field } from "~/ui/field";
import { fieldLabels } from "./brand-changes";
import type { PictureInput } from "./brand-pictures";
import type { ShownPicture, StudioPictures } from "./picture-view";
import { usePictureSize } from "./use-picture-size";

interface PictureFieldProps {
  name: PictureInput;
  hint: string;
  pictures: StudioPictures;
  /** What stands there while nothing is uploaded, in words; and as it looks, where it is a picture. */
  instead: string;
  drawn?: ShownPicture;
  /** What it is made to stand on. */
  ground?: "light" | "dark";
  state: FormState;
}

/** The picture in use, a file to take its place, and a button that goes back to what is shown without one. */
export function PictureField({ name, hint, pictures, instead, drawn, ground, state }: PictureFieldProps) {
  const label = fieldLabels[name];
  const size = usePictureSize();
  const frame = { name, label, hint, errors: size.problem ? [size.problem] : state.errors(name) };
  const current = pictures.uploaded[name];
  const shown = current ?? drawn;
  return (
    <div className="min-w-0">
      <Field {...frame}>
        {shown ? (
          <span className={cx("picture-frame", ground ? `picture-on-${ground}` : "bg-sunken")}>
            <img
              src={shown.url}
              width={shown.width}
              height={shown.height}
              loading="lazy"
              alt={current ? `${label} in use` : `${label}, as it is drawn`}
              className="max-h-full w-auto object-contain"
            />
          </span>
        ) : null}
        <input
          type="file"
          onChange={size.check}
          accept="image/png,image/jpeg,image/webp,image/svg+xml"
          className="input file:mr-3 file:rounded-control file:bg-sunken file:px-3 file:py-1 file:font-semibold"
          {...describedBy(frame)}
        />
      </Field>
      {state.message === null ? null : (
        <noscript>
          <p className="mt-1 text-xs">A file is not kept when a form comes back: if you chose one, choose it again.</p>
        </noscript>
      )}
      {current ? (
        <p className="mt-1 text-muted text-xs">
          <button type="submit" name="back" value={name} className="link cursor-pointer py-1 text-left">
            Back to the inherited value<span className="sr-only"> of {label}</span>
          </button>
          : {instead}
        </p>
      ) : (
        <p className="mt-1 text-muted text-xs">Inherited: {instead}</p>
      )}
    </div>
  );
}
