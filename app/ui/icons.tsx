import type { LucideIcon } from "lucide-react";
import { cx } from "./cx";

// The whole icon set of the project; each is drawn on the server as an inline SVG that assistive technology passes over.
export {
  ArrowLeftRight as PortIcon,
  ArrowRight as ArrowRightIcon,
  BadgeCheck as VerifiedIcon,
  Building2 as CompanyIcon,
  Check as CheckIcon,
  ChevronDown as ChevronDownIcon,
  ChevronLeft as ChevronLeftIcon,
  ChevronRight as ChevronRightIcon,
  CircleCheck as SuccessIcon,
  CircleHelp as HelpIcon,
  Clock as ClockIcon,
  FlaskConical as SampleIcon,
  Hash as NumberIcon,
  Headset as SupportIcon,
  History as HistoryIcon,
  IdCard as CallerNameIcon,
  Image as PictureIcon,
  Info as InfoIcon,
  LogIn as SignInIcon,
  LogOut as SignOutIcon,
  Mail as MailIcon,
  MapPin as PlaceIcon,
  MessageSquareText as MessageIcon,
  OctagonAlert as ErrorIcon,
  Phone as PhoneIcon,
  Printer as FaxIcon,
  Route as RouteIcon,
  Search as SearchIcon,
  ShieldCheck as ShieldIcon,
  Siren as EmergencyIcon,
  SlidersHorizontal as FilterIcon,
  Sparkles as MemorableIcon,
  TriangleAlert as WarningIcon,
  User as PersonIcon,
  Voicemail as VoiceIcon,
  X as CloseIcon,
} from "lucide-react";
export type { LucideIcon } from "lucide-react";

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
