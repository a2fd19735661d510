package org.hemicycle.standalone.home;

/** What a person needs to enter: the file {@code credentials.json}. */
public record Credentials(Operator operator, Api api, Database database) {
    /** The first operator of the console. */
    public record Operator(String email, String password) {}

    /** The first client of the REST API, for OAuth2 client credentials. */
    public record Api(String clientId, String clientSecret) {}

    /** The administrator of the database; the URL is a JDBC one. */
    public record Database(String url, String user, String password) {}
}
