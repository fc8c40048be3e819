package io.blockwright.fix;

import java.net.Socket;
import java.security.InvalidAlgorithmParameterException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.security.Security;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.ManagerFactoryParameters;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.TrustManagerFactorySpi;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Trust as the platform has it, and the dates of the peer's own certificate looked at in any case: the platform does not look
 * at them when that certificate itself lies in the trust store, as a pinned one does. The FIX engine finds it by its name.
 */
public final class DatedTrust extends Provider {
    /** What the setting {@code TrustManagerFactoryAlgorithm} names it by. */
    static final String ALGORITHM = "BlockwrightDated";

    private static final long serialVersionUID = 1;
    private static final String NAME = "BlockwrightTrust";

    private DatedTrust() {
        super(NAME, "1", "PKIX with the dates of pinned certificates");
        putService(new Service(
                this, "TrustManagerFactory", ALGORITHM, Factory.class.getName(), List.of(), java.util.Map.of()));
    }

    /** Makes it known to the platform; again does nothing. */
    static void install() {
        if (Security.getProvider(NAME) == null) {
            Security.addProvider(new DatedTrust());
        }
    }

    /** Made by the platform. */
    public static final class Factory extends TrustManagerFactorySpi {
        private final TrustManagerFactory platform;

        /** On the platform's own. */
        public Factory() throws NoSuchAlgorithmException {
            platform = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        }

        @Override
        protected void engineInit(@Nullable KeyStore store) throws KeyStoreException {
            platform.init(store);
        }

        @Override
        protected void engineInit(ManagerFactoryParameters parameters) throws InvalidAlgorithmParameterException {
            platform.init(parameters);
        }

        @Override
        protected TrustManager[] engineGetTrustManagers() {
            TrustManager[] managers = platform.getTrustManagers();
            for (int i = 0; i < managers.length; i++) {
                if (managers[i] instanceof X509ExtendedTrustManager plain) {
                    managers[i] = new Dated(plain);
                }
            }
            return managers;
        }
    }

    private static final class Dated extends X509ExtendedTrustManager {
        private final X509ExtendedTrustManager plain;

        Dated(X509ExtendedTrustManager plain) {
            this.plain = plain;
        }

        private static void look(X509Certificate[] chain) throws CertificateException {
            if (chain.length > 0) {
                chain[0].checkValidity();
            }
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine)
                throws CertificateException {
            plain.checkServerTrusted(chain, type, engine);
            look(chain);
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket)
                throws CertificateException {
            plain.checkServerTrusted(chain, type, socket);
            look(chain);
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
            plain.checkServerTrusted(chain, type);
            look(chain);
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine)
                throws CertificateException {
            plain.checkClientTrusted(chain, type, engine);
            look(chain);
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket)
                throws CertificateException {
            plain.checkClientTrusted(chain, type, socket);
            look(chain);
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
            plain.checkClientTrusted(chain, type);
            look(chain);
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return plain.getAcceptedIssuers();
        }
    }
}
