// Identity's only importer of the mint: what a gate lets through gets its scope here.
export {
  mintCarrierScope as carrierScope,
  mintCustomerScope as customerScope,
  mintPartnerScope as partnerScope,
  mintStorefrontScope as storefrontScope,
  mintSystemPartnerScope as systemPartnerScope,
} from "~/kit/scope-mint";
