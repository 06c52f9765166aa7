/** How a question asks for such entries. */
const REQUESTS = [
  /(?:ليست|غير|لا|لم)\s+(?:ال)?(?:موج|توج)/u,
  /(?:不是|并非|不|非|没有|沒有)(?:针对|針對|面向)/u,
  /\bnot\s+(?:\w+\s+)?(?:addressed|directed|aimed|meant)\b/iu,
  /\b(?:ne\s+|n['’])?(?:s['’])?adress\S*\s+pas\b|\bpas\s+adress/iu,
  /не\s+(?:\S+\s+)?(?:адресова|обращен)/iu,
  /\bno\s+(?:\S+\s+)?(?:dirigid|destinad|se\s+dirige)/iu,
];

/** Says whether a question asks for the recommendations that are not addressed to the Secretariat, in any language. */
export function asksForNotAddressed(question: string): boolean {
  return REQUESTS.some((request) => request.test(question));
}
