import type { LucideIcon } from "lucide-react";
import { cx } from "./cx";

export type { LucideIcon } from "lucide-react";
// The whole icon set of the project; each is drawn on the server as an inline SVG that assistive technology passes over.
export {
  ArrowRight as ArrowRightIcon,
  BadgeCheck as VerifiedIcon,
  Check as CheckIcon,
  ChevronDown as ChevronDownIcon,
  ChevronLeft as ChevronLeftIcon,
  ChevronRight as ChevronRightIcon,
  CircleCheck as SuccessIcon,
  Clock as ClockIcon,
  FlaskConical as SampleIcon,
  Hash as NumberIcon,
  History as HistoryIcon,
  Image as PictureIcon,
  Info as InfoIcon,
  LogIn as SignInIcon,
  LogOut as SignOutIcon,
  Mail as MailIcon,
  MessageSquareText as MessageIcon,
  OctagonAlert as ErrorIcon,
  Phone as PhoneIcon,
  Printer as FaxIcon,
  Search as SearchIcon,
  Siren as EmergencyIcon,
  SlidersHorizontal as FilterIcon,
  Sparkles as MemorableIcon,
  TriangleAlert as WarningIcon,
  User as PersonIcon,
  X as CloseIcon,
} from "lucide-react";

interface IconProps {
  of: LucideIcon;
  /** Edge length in pixels. */
  size?: number;
  className?: string;
}

/** A decorative icon: the words beside it carry the meaning. */
export function Icon({ of: Drawing, size = 20, className }: IconProps) {
  return <Drawing aria-hidden="true" focusable="false" size={size} className={cx("flex-none", className)} />;
}
