package org.commonhold.site;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.commonhold.site.server.DatabaseAddress;
import org.commonhold.site.server.ServerFailure;

/**
 * What the operator says about this machine: {@code commonhold.data}, {@code .port}, {@code .host},
 * {@code .public-address} and {@code .database.url}, {@code .user}, {@code .password}, each as a system property or as an
 * environment variable ({@code COMMONHOLD_PUBLIC_ADDRESS}). The property wins.
 */
record Options(Properties properties, Map<String, String> environment) {

    /** The directory of everything durable; {@code data} here where nothing is said. */
    Path data() {
        return Path.of(said("data").orElse("data"));
    }

    /** An external database, which takes the place of our own. */
    Optional<DatabaseAddress> database() throws ServerFailure {
        Optional<String> url = said("database.url");
        if (url.isPresent() && !url.get().startsWith("jdbc:postgresql:")) {
            throw new ServerFailure("COMMONHOLD_DATABASE_URL has to look like jdbc:postgresql://host:5432/commonhold.");
        }
        return url.map(address -> new DatabaseAddress(
                address,
                said("database.user").orElse("commonhold"),
                said("database.password").orElse("")));
    }

    /** What the application itself is to be told; what the operator left open is left to its own defaults. */
    Properties forApplication() throws ServerFailure {
        Properties told = new Properties();
        Optional<String> port = said("port");
        if (port.isPresent()) {
            told.setProperty("quarkus.http.port", checkedPort(port.get()));
        }
        said("host").ifPresent(host -> told.setProperty("quarkus.http.host", host));
        Optional<String> address = said("public-address");
        if (address.isPresent()) {
            told.setProperty("commonhold.public-address", checkedAddress(address.get()));
        }
        return told;
    }

    private Optional<String> said(String name) {
        String property = properties.getProperty("commonhold." + name);
        String variable = environment.get(
                "COMMONHOLD_" + name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_'));
        return Optional.ofNullable(property)
                .or(() -> Optional.ofNullable(variable))
                .filter(text -> !text.isBlank())
                .map(String::strip);
    }

    private static String checkedPort(String text) throws ServerFailure {
        if (text.matches("\\d{1,5}")) {
            int port = Integer.parseInt(text);
            if (port >= 1 && port <= 65_535) {
                return String.valueOf(port);
            }
        }
        throw new ServerFailure("\"" + text + "\" is not a port: choose a number from 1 to 65535.");
    }

    private static String checkedAddress(String text) throws ServerFailure {
        try {
            URI address = new URI(text);
            boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
            if (web && address.getHost() != null && address.getRawQuery() == null && address.getFragment() == null) {
                return text.replaceFirst("/+$", "");
            }
        } catch (URISyntaxException e) {
            // Said below, as for every other text that is no address.
        }
        throw new ServerFailure("\"" + text + "\" is not a public address: it looks like https://wiki.example.org.");
    }
}
