import { type ChangeEvent, useState } from "react";
import { imageLimits } from "./image-rules";

const inMegabytes = (bytes: number) => `${Math.ceil((bytes * 10) / 1024 / 1024) / 10} MB`;

/** With scripts on, says that a chosen picture is too large before it is sent, and leaves it out. The portal judges it anyway. */
export function usePictureSize() {
  const [problem, setProblem] = useState<string | null>(null);
  const check = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const [file] = currentTarget.files ?? [];
    const isTooLarge = file !== undefined && file.size > imageLimits.bytes;
    setProblem(
      isTooLarge
        ? `“${file.name}” has ${inMegabytes(file.size)} and was not taken; a picture may have 2 MB. Please save it smaller.`
        : null,
    );
    if (isTooLarge) currentTarget.value = "";
  };
  return { problem, check };
}
