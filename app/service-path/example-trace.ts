/**
 * A made-up call between fictional numbers over documentation addresses, signed with a key that was thrown away: a sample to try the
 * reader with. It runs through the network of a reseller of the sample directory.
 */
const token = [
  "eyJhbGciOiJFUzI1NiIsInBwdCI6InNoYWtlbiIsInR5cCI6InBhc3Nwb3J0IiwieDV1IjoiaHR0cHM6Ly9jZXJ0aWZpY2F0ZXMuZ3Jhbml0ZS",
  "5leGFtcGxlL3NtcGcucGVtIn0.eyJhdHRlc3QiOiJBIiwiZGVzdCI6eyJ0biI6WyIxMjAxNTU1MDE0MiJdfSwiaWF0IjoxNzk1NjYzODAwLCJv",
  "cmlnIjp7InRuIjoiMTgwMjU1NTAxMTcifSwib3JpZ2lkIjoiMTIzZTQ1NjctZTg5Yi0xMmQzLWE0NTYtNDI2NjU1NDQwMDAwIn0.pj6Vhsal7n",
  "xwUaY6aS2qsbN24UxgxTkuhEJAx1kEGqp_cAY6fGk7CxD1pgn6g8wutPVGxW-ljhKoZE0S9p6yfA",
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
Date: Thu, 26 Nov 2026 03:30:02 GMT
Identity: ${token};info=<https://certificates.granite.example/smpg.pem>;alg=ES256;ppt=shaken
Content-Length: 0
`,
  certificate: [
    "-----BEGIN CERTIFICATE-----",
    "MIIB2DCCAX+gAwIBAgIUbe5uYCoB4lEKQtKZs6mKfpmGce0wCgYIKoZIzj0EAwIw",
    "QDELMAkGA1UEBhMCVVMxFDASBgNVBAoMC1NhbXBsZSBvbmx5MRswGQYDVQQDDBJT",
    "SEFLRU4gU01QRyBzYW1wbGUwHhcNMjYxMTI2MDMyMjU3WhcNNDYxMTIxMDMyMjU3",
    "WjBAMQswCQYDVQQGEwJVUzEUMBIGA1UECgwLU2FtcGxlIG9ubHkxGzAZBgNVBAMM",
    "ElNIQUtFTiBTTVBHIHNhbXBsZTBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABJaB",
    "1Jx44Gpb+07jogKCxgBV/DX8jDolkoHWTRBCfQb1+caSzj6XsMR/7cstiXS3P1EM",
    "1oIShrvoZ9ecO9gy8+6jVzBVMAwGA1UdEwEB/wQCMAAwDgYDVR0PAQH/BAQDAgeA",
    "MBYGCCsGAQUFBwEaBAowCKAGFgRTTVBHMB0GA1UdDgQWBBTifCEncGwtMQPgoZ2q",
    "7KY+jWSCWTAKBggqhkjOPQQDAgNHADBEAiBd6K61rrF2zsoRY6At4ZfnocXAtDja",
    "hckFvNEtt/u2eAIgM9Vpx2rb0It3/re31M1dgGhhAm/N3bKisUfIxCKbZH4=",
    "-----END CERTIFICATE-----",
  ].join("\n"),
  certificateAddress: "https://certificates.granite.example/smpg.pem",
};
