package dev.byline.data;

import org.hibernate.FlushMode;
import org.hibernate.Session;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** Prepares the session of a {@link Reading} method. */
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
        return isTogether(call) ? QuarkusTransaction.requiringNew().call(() -> onlyRead(call)) : onlyRead(call);
    }

    private Object onlyRead(InvocationContext call) throws Exception {
        session.setHibernateFlushMode(FlushMode.MANUAL);
        session.setDefaultReadOnly(true);
        return call.proceed();
    }

    private static boolean isTogether(InvocationContext call) {
        return call.getInterceptorBindings().stream()
                .anyMatch(binding -> binding instanceof Reading reading && reading.together());
    }
}
