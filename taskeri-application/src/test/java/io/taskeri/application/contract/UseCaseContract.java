package io.taskeri.application.contract;

/** The use cases do the same over every storage, as an embedding application calls them. */
public interface UseCaseContract
    extends OrganizationContract,
        RegistrationContract,
        UserUseCaseContract,
        AccountContract,
        ErasureContract,
        RoleContract,
        InvitationContract,
        AcceptanceContract,
        PasswordContract,
        ForgottenPasswordContract,
        OwnSessionsContract,
        MailContract,
        MailQueueContract,
        SettingsContract,
        SlugCheckContract,
        UserListContract,
        ProfileContract,
        DepartmentContract,
        TeamContract,
        ActivityContract,
        PeopleHistoryContract,
        ProjectUseCaseContract,
        TaskUseCaseContract,
        ConcurrencyContract,
        PeopleConcurrencyContract {}
