/**
 * A made-up call between fictional numbers over documentation addresses, signed with a key that was thrown away: a sample to try the
 * reader with. It runs through the network of a reseller of the sample directory.
 */
const token = [
  "eyJhbGciOiJFUzI1NiIsInBwdCI6InNoYWtlbiIsInR5cCI6InBhc3Nwb3J0IiwieDV1IjoiaHR0cHM6Ly9jZXJ0aWZpY2F0ZXMuZ3Jhbml0ZS",
  "5leGFtcGxlL3NtcGcucGVtIn0.eyJhdHRlc3QiOiJBIiwiZGVzdCI6eyJ0biI6WyIxMjAxNTU1MDE0MiJdfSwiaWF0IjoxNzk2MTM3MjAwLCJv",
  "cmlnIjp7InRuIjoiMTgwMjU1NTAxMTcifSwib3JpZ2lkIjoiMTIzZTQ1NjctZTg5Yi0xMmQzLWE0NTYtNDI2NjU1NDQwMDAwIn0.dPL2RV6d79",
  "c8pONHPb5GrSAfLpFnJZyte3AbvDHW_JTz4BN4Q8Fbq2-dbAAH3wPWWYEmcc7_eywkuh1NX-1h7Q",
].join("");

export const exampleTrace = {
  trace: `INVITE sip:+12015550142@pbx.customer.example SIP/2.0
Via: SIP/2.0/UDP sbc2.relayline.example:5060;branch=z9hG4bKsample3;received=203.0.113.20
Via: SIP/2.0/UDP edge1.granite.example:5060;branch=z9hG4bKsample2;received=198.51.100.9
Via: SIP/2.0/TLS 10.20.0.5:5061;branch=z9hG4bKsample1
Record-Route: <sip:sbc2.relayline.example;lr>
Max-Forwards: 67
From: <sip:+18025550117@granite.example;user=phone>;tag=sample
To: <sip:+12015550142@pbx.customer.example;user=phone>
P-Asserted-Identity: <tel:+18025550117>
Call-ID: sample-call@granite.example
CSeq: 1 INVITE
Date: Tue, 01 Dec 2026 15:00:02 GMT
Identity: ${token};info=<https://certificates.granite.example/smpg.pem>;alg=ES256;ppt=shaken
Content-Length: 0
`,
  certificate: [
    "-----BEGIN CERTIFICATE-----",
    "MIIB2TCCAX+gAwIBAgIUQumufvm7BdoP2Gp6SQ3FGkI09MgwCgYIKoZIzj0EAwIw",
    "QDELMAkGA1UEBhMCVVMxFDASBgNVBAoMC1NhbXBsZSBvbmx5MRswGQYDVQQDDBJT",
    "SEFLRU4gU01QRyBzYW1wbGUwHhcNMjYxMTI2MDA0OTAyWhcNNDYxMTIxMDA0OTAy",
    "WjBAMQswCQYDVQQGEwJVUzEUMBIGA1UECgwLU2FtcGxlIG9ubHkxGzAZBgNVBAMM",
    "ElNIQUtFTiBTTVBHIHNhbXBsZTBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABJXg",
    "phDC4GrMSTI92D4n2kgKkKmMETQ3U8r3/5LovoYFJX0/6JWTdLX/nepfb3lBcJS+",
    "PZnGZkEI85wkbOwuxoajVzBVMAwGA1UdEwEB/wQCMAAwDgYDVR0PAQH/BAQDAgeA",
    "MBYGCCsGAQUFBwEaBAowCKAGFgRTTVBHMB0GA1UdDgQWBBTZZBwbgHc6A6ThGZvD",
    "VX/dtJTzrzAKBggqhkjOPQQDAgNIADBFAiEA2m8n86Rt6tETS1mSz+tNg6DXzDSK",
    "tB4lIPgeY7SeeRQCID7UPz/uI0tEx9YLoSbRLpW+Vqs+2+ewz21ihRTEF8OY",
    "-----END CERTIFICATE-----",
  ].join("\n"),
  certificateAddress: "https://certificates.granite.example/smpg.pem",
};
