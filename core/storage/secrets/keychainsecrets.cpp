// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/secrets/keychainsecrets.h"

#include "core/storage/files/settingsfolder.h"
#include "core/storage/secrets/keychainqueue.h"
#include "core/storage/secrets/secretservice.h"

#include <QFileInfo>

#include <qt6keychain/keychain.h>

#include <algorithm>

namespace sluice {

using namespace Qt::StringLiterals;

namespace {

QString serviceName()
{
    return u"Sluice"_s;
}

QString entryName(const SecretKey &key)
{
    return key.serverId + u'/' + secretWord(key.kind);
}

Error noKeychain(const QString &detail)
{
    return {.kind = Error::Kind::Unsupported,
            .message = KeychainSecrets::tr("This computer has no keychain to keep secrets in."),
            .detail = detail,
            .cause = Error::Cause::NoKeychain};
}

Error locked(const QString &detail)
{
    return {.kind = Error::Kind::Forbidden,
            .message = KeychainSecrets::tr("The keychain is locked and was not unlocked."),
            .detail = detail,
            .cause = Error::Cause::KeychainLocked};
}

Error fault(const QString &detail)
{
    return {
        .kind = Error::Kind::Fault, .message = KeychainSecrets::tr("The keychain reports an error."), .detail = detail};
}

/// The error that QtKeychain reports clearly; nothing where only the Secret Service can tell what happened.
std::optional<Error> namedError(const QKeychain::Job &job)
{
    switch (job.error()) {
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return locked(job.errorString());
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return noKeychain(job.errorString());
    case QKeychain::NoError:
    case QKeychain::EntryNotFound:
    case QKeychain::CouldNotDeleteEntry:
    case QKeychain::OtherError:
        return {};
    }
    return fault(job.errorString());
}

/// The outcome of a job that ended with \a error, where QtKeychain is not clear. \a trace is what the Secret Service
/// then said about the entry.
Result<void> outcomeOf(QKeychain::Error error, const QString &detail, SecretTrace trace)
{
    const bool failed = error != QKeychain::NoError && error != QKeychain::EntryNotFound;
    switch (trace) {
    case SecretTrace::Locked:
        return Failure(locked(detail));
    case SecretTrace::NoService:
        if (failed)
            return Failure(noKeychain(detail));
        return {}; // it is in a keychain of another kind
    case SecretTrace::Open:
    case SecretTrace::None:
        if (failed)
            return Failure(fault(detail));
        return {};
    }
    Q_UNREACHABLE();
}

} // namespace

KeychainSecrets::KeychainSecrets(QString indexFile, QObject *parent, std::chrono::milliseconds limit)
    : SecretStore(parent)
    , m_indexFile(std::move(indexFile))
    , m_index(m_indexFile)
    , m_limit(limit)
    , m_queue(new KeychainQueue(limit, this))
{
}

KeychainSecrets::~KeychainSecrets()
{
    m_queue->forgetAll(); // while the list can still be changed
}

QString KeychainSecrets::usualIndexFile()
{
    const auto folder = settingsFolder();
    return folder ? *folder + "/Sluice/sluice/kept-secrets.json"_L1 : QString();
}

QString KeychainSecrets::signingLock() const
{
    return m_indexFile.isEmpty() ? QString() : QFileInfo(m_indexFile).path() + "/signing-key.lock"_L1;
}

QList<KeptSecret> KeychainSecrets::kept() const
{
    return m_index.load().value_or(QList<KeptSecret>());
}

std::optional<Error> KeychainSecrets::problem() const
{
    const auto known = m_index.load();
    return known ? std::optional<Error>() : known.error();
}

Call<std::optional<Secret>> *KeychainSecrets::read(const SecretKey &key, QObject *parent)
{
    auto *call = newCall<std::optional<Secret>>(parent);
    auto *job = new QKeychain::ReadPasswordJob(serviceName(), this);
    connect(addTask(job, key, call), &KeychainTask::ended, call, [this, key, job, call] {
        if (job->error() == QKeychain::NoError) {
            call->finish(job->textData());
            return;
        }
        outcomeAfter(key, *job, call)->then(call, [call](const Result<void> &outcome) {
            call->finish(outcome.map([] { return std::optional<Secret>(); }));
        });
    });
    return call;
}

Call<void> *KeychainSecrets::keep(const KeptSecret &what, const QString &secret, QObject *parent)
{
    auto *call = newCall<void>(parent);
    if (secret.contains(QChar::Null)) {
        call->finish(Failure(inputError(tr("A secret with a null character cannot be kept."))));
        return call;
    }
    auto *job = new QKeychain::WritePasswordJob(serviceName(), this);
    job->setTextData(secret);
    const auto wasKept = std::make_shared<bool>(false);
    const auto note = [what, wasKept](const SecretIndex &index) {
        const auto before = index.load().value_or(QList<KeptSecret>());
        *wasKept = std::ranges::any_of(before, [&what](const auto &entry) { return entry.key == what.key; });
        return index.add(what);
    };
    change(note, [this, what, job, wasKept, guarded = QPointer(call)](const Result<void> &noted) {
        if (noted) {
            write(job, what, *wasKept, guarded);
            return;
        }
        delete job;
        if (guarded)
            guarded->finish(noted);
    });
    return call;
}

/// Gives the secret in \a job to the keychain, after it was listed. If that fails, it is listed no longer.
void KeychainSecrets::write(QKeychain::WritePasswordJob *job, const KeptSecret &what, bool wasKept,
                            const QPointer<Call<void>> &call)
{
    const auto withdraw = [this, key = what.key, wasKept](const std::function<void()> &done) {
        if (wasKept)
            done();
        else
            change([key](const SecretIndex &index) { return index.remove(key); },
                   [done](const Result<void> &) { done(); });
    };
    if (!call || call->isFinished()) { // nobody wants it any more
        delete job;
        withdraw([] {});
        return;
    }
    auto *task = addTask(job, what.key, call.data());
    connect(task, &KeychainTask::dropped, this, [withdraw] { withdraw([] {}); });
    connect(task, &KeychainTask::ended, this, [this, what, job, withdraw, call] {
        if (job->error() == QKeychain::NoError) {
            // Added again, because another attempt that failed may have removed it meanwhile.
            change([what](const SecretIndex &index) { return index.add(what); },
                   [call](const Result<void> &noted) {
                       if (call)
                           call->finish(noted);
                   });
            return;
        }
        outcomeAfter(what.key, *job, this)->then(this, [withdraw, call](const Result<void> &outcome) {
            withdraw([call, outcome] {
                if (call)
                    call->finish(outcome ? Failure(fault({})) : outcome);
            });
        });
    });
}

Call<void> *KeychainSecrets::remove(const SecretKey &key, QObject *parent)
{
    auto *call = newCall<void>(parent);
    // Read first: a locked keychain offers to be unlocked when an entry is read, not when it is removed.
    addTask(new QKeychain::ReadPasswordJob(serviceName(), this), key, call);
    auto *job = new QKeychain::DeletePasswordJob(serviceName(), this);
    connect(addTask(job, key, call), &KeychainTask::ended, this, [this, key, job, guarded = QPointer(call)] {
        const auto finish = [guarded](const Result<void> &result) {
            if (guarded)
                guarded->finish(result);
        };
        outcomeAfter(key, *job, this)->then(this, [this, key, finish](const Result<void> &outcome) {
            if (outcome)
                change([key](const SecretIndex &index) { return index.remove(key); }, finish);
            else
                finish(outcome);
        });
    });
    return call;
}

template<typename T>
Call<T> *KeychainSecrets::newCall(QObject *parent)
{
    auto *call = new Call<T>(parent);
    connect(this, &QObject::destroyed, call, [call] { call->cancel(); });
    return call;
}

template<typename T>
KeychainTask *KeychainSecrets::addTask(QKeychain::Job *job, const SecretKey &key, Call<T> *call)
{
    job->setKey(entryName(key));
    auto *task = m_queue->add(job);
    connect(task, &KeychainTask::late, call, [this, call] { call->finish(Failure(lateError())); });
    connect(call, &QObject::destroyed, m_queue,
            [queue = m_queue, guarded = QPointer(task)] { queue->forget(guarded); });
    return task;
}

Call<void> *KeychainSecrets::outcomeAfter(const SecretKey &key, const QKeychain::Job &job, QObject *parent)
{
    auto *call = new Call<void>(parent);
    if (auto named = namedError(job)) {
        call->finish(Failure(std::move(*named)));
        return call;
    }
    traceOf(serviceName(), entryName(key), m_limit, call)
        ->then(call, [call, error = job.error(), detail = job.errorString()](const Result<SecretTrace> &trace) {
            call->finish(trace.and_then([&](SecretTrace found) { return outcomeOf(error, detail, found); }));
        });
    return call;
}

Error KeychainSecrets::lateError() const
{
    const auto seconds = static_cast<int>(std::chrono::ceil<std::chrono::seconds>(m_limit).count());
    return {.kind = Error::Kind::Timeout,
            .message = seconds == 1 ? tr("The keychain did not answer within 1 second.")
                                    : tr("The keychain did not answer within %n seconds.", nullptr, seconds)};
}

void KeychainSecrets::change(const std::function<Result<bool>(const SecretIndex &)> &edit,
                             const std::function<void(const Result<void> &)> &done)
{
    const auto isChanged = std::make_shared<Result<bool>>(false);
    m_files.run([isChanged, index = m_index, edit] { *isChanged = edit(index); },
                [this, isChanged, done] {
                    if (*isChanged && **isChanged)
                        Q_EMIT changed();
                    done(isChanged->map([](bool) {}));
                });
}

} // namespace sluice
