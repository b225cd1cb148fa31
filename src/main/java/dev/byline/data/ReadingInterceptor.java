package dev.byline.data;

import org.hibernate.FlushMode;
import org.hibernate.Session;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** Begins the transaction of a {@link Reading} method. */
@Reading
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 200)
class ReadingInterceptor {

    @Inject
    Session session;

    @AroundInvoke
    Object read(InvocationContext call) throws Exception {
        if (QuarkusTransaction.isActive()) {
            return call.proceed();
        }
        return QuarkusTransaction.requiringNew().call(() -> {
            session.setHibernateFlushMode(FlushMode.MANUAL);
            session.setDefaultReadOnly(true);
            return call.proceed();
        });
    }
}
