// Seal: encryption of what may not lie open in the database (AES-256-GCM; NIST SP 800-38D).
import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto';

export type Seal = {
  /** `owner` is bound in: what was sealed for one opens for no other. */
  close(text: string, owner: string): string;
  /** Null for what this key did not seal, or what was changed since. */
  open(sealed: string, owner: string): string | null;
};

const FORM = 'v1';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** A seal from a secret of any form: 32 random bytes in base64 are best, a long passphrase will do. */
export function createSeal(secret: string): Seal {
  // The salt only keeps the key apart from other uses of the same secret; one installation has one secret.
  // It takes a tenth of a second: only who seals or opens something waits for it.
  let derived: Buffer | null = null;
  const key = () => {
    derived ??= scryptSync(secret, 'partnership-bot installations', 32);
    return derived;
  };
  return {
    close(text, owner) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv('aes-256-gcm', key(), nonce).setAAD(Buffer.from(owner));
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return `${FORM}.${Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')}`;
    },
    open(sealed, owner) {
      const [form, packed = ''] = sealed.split('.');
      const bytes = Buffer.from(packed, 'base64url');
      if (form !== FORM || bytes.length < NONCE_BYTES + TAG_BYTES) return null;
      const nonce = bytes.subarray(0, NONCE_BYTES);
      const tag = bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES);
      const decipher = createDecipheriv('aes-256-gcm', key(), nonce, { authTagLength: TAG_BYTES });
      decipher.setAAD(Buffer.from(owner)).setAuthTag(tag);
      try {
        return decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES), undefined, 'utf8') + decipher.final('utf8');
      } catch {
        return null;
      }
    },
  };
}
