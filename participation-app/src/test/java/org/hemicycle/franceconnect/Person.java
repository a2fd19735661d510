package org.hemicycle.franceconnect;

/**
 * Somebody who may sign in at the stand-in.
 *
 * @param birthdate as the national register has it, completed where it must be
 * @param idpBirthdate as their identity provider has it: {@code YYYY-MM-DD}, {@code YYYY-MM} or {@code YYYY}
 * @param email null for none
 * @param alive whom the register calls dead is refused
 */
record Person(
        String key,
        String givenName,
        String familyName,
        String birthdate,
        String idpBirthdate,
        String email,
        boolean alive) {
    /** 66 characters, the same whatever identity provider is used. */
    String subject() {
        try {
            var digest = java.security.MessageDigest.getInstance("SHA-256")
                    .digest(("stand-in|" + key).getBytes(java.nio.charset.StandardCharsets.UTF_8));
            return java.util.HexFormat.of().formatHex(digest) + "v1";
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
