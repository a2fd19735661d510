package org.hemicycle.provisioning.runs;

import java.util.List;
import org.hemicycle.testing.TestDatabase;
import org.hemicycle.testing.TestFiles;
import org.hemicycle.testing.TestMail;

/** Where the real parts of a test are; another process can be told. */
record Parts(TestDatabase.Registry database, String filesEndpoint, int smtpPort) {

    static Parts fresh() {
        return new Parts(TestDatabase.freshRegistry(), TestFiles.endpoint(), TestMail.port());
    }

    static Parts of(String[] arguments) {
        return new Parts(
                new TestDatabase.Registry(arguments[0], arguments[1], arguments[2], arguments[3]),
                arguments[4],
                Integer.parseInt(arguments[5]));
    }

    List<String> arguments() {
        return List.of(
                database.url(),
                database.user(),
                database.password(),
                database.cellDatabasePrefix(),
                filesEndpoint,
                String.valueOf(smtpPort));
    }

    Parts through(Wire wire) {
        var url = database.url().replace(":" + TestDatabase.port() + "/", ":" + wire.port() + "/");
        return new Parts(
                new TestDatabase.Registry(url, database.user(), database.password(), database.cellDatabasePrefix()),
                filesEndpoint,
                smtpPort);
    }
}
