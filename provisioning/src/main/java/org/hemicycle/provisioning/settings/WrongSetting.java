package org.hemicycle.provisioning.settings;

/** A setting that is unknown or not allowed; the message says which and why. */
public final class WrongSetting extends Exception {
    private static final long serialVersionUID = 1L;

    WrongSetting(String message) {
        super(message);
    }
}
