import { contentVersion, digestsOf, type Model } from '@whosaid/schema'

/** The version of a model: a hash of the canonical content and the model's version, never of a file. 32 hexadecimal digits. */
export const versionOf = (model: Model): string => contentVersion(digestsOf(model))
