package org.hemicycle.standalone.home;

/** A part that listens on a port of its own. */
public enum Part {
    PARTICIPATION("participation app", "HEMICYCLE_PARTICIPATION_PORT", 8080),
    MANAGER("tenant manager", "HEMICYCLE_MANAGER_PORT", 8090),
    DATABASE("database", "HEMICYCLE_DATABASE_PORT", 15432),
    FILES("file store", "HEMICYCLE_S3_PORT", 19000),
    MAIL("mail server", "HEMICYCLE_SMTP_PORT", 2525),
    MAIL_PAGE("page of mails", "HEMICYCLE_MAIL_PAGE_PORT", 8025);

    private final String title;
    private final String variable;
    private final int usualPort;

    Part(String title, String variable, int usualPort) {
        this.title = title;
        this.variable = variable;
        this.usualPort = usualPort;
    }

    /** The part's name in a sentence, without article. */
    public String title() {
        return title;
    }

    /** The environment variable that moves the part to another port. */
    public String variable() {
        return variable;
    }

    int usualPort() {
        return usualPort;
    }
}
