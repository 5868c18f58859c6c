const LONGEST = 254;
/** What mailboxes look like in practice; nothing that could end a header or name a second mailbox. */
const ADDRESS =
  /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)+$/;

/** Whether a letter can be sent there: one address, alone, without a name. */
export const isAddress = (text: string): boolean => text.length <= LONGEST && ADDRESS.test(text);

/** The address of `Maillage <maillage@exemple.fr>`, or of the address alone; null where there is none. */
export function addressIn(sender: string): string | null {
  if (/[\r\n]/.test(sender)) return null;
  const found = /^[^<>"]*<([^<>]+)>$/.exec(sender)?.[1] ?? sender;
  return isAddress(found) ? found : null;
}
