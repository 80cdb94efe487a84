import type { FormState } from "~/ui/console/form-state";
import { Choice, describedBy, Field } from "~/ui/field";
import { usePictureSize } from "./use-picture-size";

interface PictureFieldProps {
  name: "logo" | "icon";
  label: string;
  hint: string;
  current: { url: string; width: number; height: number } | null;
  state: FormState;
}

/** The picture in use, a file to take its place, and a box that takes it away. */
export function PictureField({ name, label, hint, current, state }: PictureFieldProps) {
  const size = usePictureSize();
  const frame = { name, label, hint, errors: size.problem ? [size.problem] : state.errors(name) };
  return (
    <div className="min-w-0">
      <Field {...frame}>
        {current ? (
          <span className="mb-2 flex h-20 w-full max-w-72 items-center justify-center rounded-control border border-border bg-sunken p-3">
            <img
              src={current.url}
              width={current.width}
              height={current.height}
              alt={`${label} in use`}
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
      {current ? (
        <Choice type="checkbox" name={`${name}-remove`} value="yes" label={`Take the ${name} away`} className="mt-1" />
      ) : null}
    </div>
  );
}
